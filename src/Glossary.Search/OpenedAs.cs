namespace Glossary.Search;

/// <summary>What <see cref="LuceneTermIndex"/> found on disk when it was opened.</summary>
public enum OpenedAs
{
    /// <summary>A whole index of this version; it shows the state of its last commit.</summary>
    Current,

    /// <summary>Nothing; the index is empty.</summary>
    Missing,

    /// <summary>An index that can't be read, or whose checksums are wrong; it was deleted and the index is empty.</summary>
    Damaged,

    /// <summary>An index of another version of the program; it was deleted and the index is empty.</summary>
    OtherSchema,

    /// <summary>
    /// The folder can't be written, or another process keeps it. What could be read of it is shown; nothing is kept on disk
    /// until the index is opened again.
    /// </summary>
    Unwritable,
}
