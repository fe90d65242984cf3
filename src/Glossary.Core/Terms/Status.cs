namespace Glossary.Core.Terms;

/// <summary>How far a Term or Mapping has come towards being shared language.</summary>
public enum Status
{
    /// <summary>Being written; not shown to readers.</summary>
    Draft,

    /// <summary>Shown to readers, not yet agreed by the stewards.</summary>
    Proposed,

    /// <summary>Agreed by the stewards whose vocabularies it touches.</summary>
    Agreed,

    /// <summary>No longer used; still found, with its successor where it has one.</summary>
    Deprecated,
}
