using System.Collections.Frozen;
using Glossary.Search.Analysis;

namespace Glossary.Search.Annotation;

/// <summary>Words that hold sentences together. As a name by itself one is talk ("it is down"), and in a text it is a word like any other.</summary>
internal static class RunningWords
{
    private static readonly FrozenSet<string> Particles = new[]
    {
        "above", "across", "after", "along", "around", "away", "back", "before", "behind", "below", "between", "beyond", "down", "during",
        "off", "onto", "through", "toward", "under", "until", "upon", "within", "without",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => StopWords.AllOfFrame.Concat(Particles);

    /// <summary>Whether the folded word is one of them.</summary>
    public static bool Contains(string form) => StopWords.Frames(form) || Particles.Contains(form);
}
