namespace Glossary.Core.Accounts;

/// <summary>What a person, or a tool with a key, may do. Each may also do what those before it may.</summary>
public enum Role
{
    /// <summary>Reads, and says whether a Mapping is right; needed to read only where reading is closed.</summary>
    Reader,

    /// <summary>Suggests changes, and comments on them.</summary>
    Contributor,

    /// <summary>Looks after one or more vocabularies: writes their Terms, and Mappings with an end in them, and signs for them.</summary>
    Steward,

    /// <summary>Writes everything and manages accounts. Signs for no vocabulary unless they are also its steward.</summary>
    Administrator,
}
