using System.Collections.Frozen;

namespace Glossary.Search.Analysis;

/// <summary>
/// Words of a question that say nothing about what is looked for, as in "what is a VLAN". "it" is none of them: here it is a department.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "do", "does", "for", "from", "how", "in", "is", "mean", "meaning", "means",
        "of", "on", "or", "s", "that", "the", "these", "this", "to", "was", "what", "whats", "when", "which", "with",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the folded word is one of them.</summary>
    public static bool Contains(string form) => Words.Contains(form);
}
