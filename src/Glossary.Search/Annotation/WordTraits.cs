namespace Glossary.Search.Annotation;

/// <summary>What a word of a text may be in the names of a glossary, by which nearly all are passed over at first sight. What is not set is certain.</summary>
[Flags]
internal enum WordTraits : ushort
{
    /// <summary>No name has it.</summary>
    None = 0,

    /// <summary>A name may begin with it.</summary>
    Begins = 1,

    /// <summary>A name may go on with it.</summary>
    GoesOn = 256,

    /// <summary>Its stem may be a word of a name.</summary>
    HasStem = 2,

    /// <summary>It may itself be a word of a name, without being its own stem.</summary>
    HasForm = 4,

    /// <summary>As a verb's form it may be of a word of a name.</summary>
    HasRoot = 8,

    /// <summary>A word of a name may begin with it, written apart: "work" of "worklist".</summary>
    Leads = 16,

    /// <summary>A word of a name may end with it, written apart: "lists" of "worklist".</summary>
    Ends = 32,

    /// <summary>It may be two words of a name written as one.</summary>
    IsJoined = 512,

    /// <summary>It holds a sentence together, and says nothing about what is talked about.</summary>
    Frames = 64,

    /// <summary>It is one of the commonest words of all.</summary>
    Stops = 128,
}
