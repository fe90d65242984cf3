namespace Glossary.Tests.Relevance;

/// <summary>
/// What look-up and annotation reach on the real seed, a floor each. They only rise: whoever makes look-up better raises them, and a
/// new query that it doesn't understand is added together with what makes it understood.
/// </summary>
internal static class Floors
{
    /// <summary>The share of the reporting half of the queries of a kind that must be right at first, and within the first five.</summary>
    public static IReadOnlyDictionary<string, (double First, double Five)> Queries { get; } = new Dictionary<string, (double, double)>
    {
        ["exact"] = (0, 0),
        ["abbreviation"] = (0, 0),
        ["expansion"] = (0, 0),
        ["synonym"] = (0, 0),
        ["prefix"] = (0, 0),
        ["words"] = (0, 0),
        ["compounds"] = (0, 0),
        ["plural"] = (0, 0),
        ["british"] = (0, 0),
        ["spoken"] = (0, 0),
        ["misheard"] = (0, 0),
        ["typo1"] = (0, 0),
        ["typo2"] = (0, 0),
        ["accents"] = (0, 0),
        ["question"] = (0, 0),
        ["running text"] = (0, 0),
        ["vocabulary"] = (0, 0),
        ["nonsense"] = (0, 0),
        ["short"] = (0, 0),
    };

    /// <summary>The same over all kinds.</summary>
    public static (double First, double Five) AllQueries => (0, 0);

    /// <summary>Of the stretches of the tickets that an expert has judged: the share that is found, the share of what is found there that is right, and how often the likelier sense comes first.</summary>
    public static (double Recall, double Precision, double FirstSense) Annotation => (0, 0, 0);
}
