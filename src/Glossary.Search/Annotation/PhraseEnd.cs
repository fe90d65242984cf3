namespace Glossary.Search.Annotation;

/// <summary>
/// What ends at a step, in one number. Nearly always it is one label whose case doesn't matter, and then the number is its document,
/// so that no other table is looked into.
/// </summary>
internal static class PhraseEnd
{
    /// <summary>No label ends there.</summary>
    public const int None = -1;

    private const int OnlyMark = int.MinValue;

    /// <summary>One label, of the Term of a document, however it is written.</summary>
    public static int Only(int doc) => OnlyMark | doc;

    /// <summary>Whether it is one label, however it is written.</summary>
    public static bool IsOnly(int end) => end < None;

    /// <summary>The document of the one label.</summary>
    public static int DocOf(int end) => end & ~OnlyMark;
}
