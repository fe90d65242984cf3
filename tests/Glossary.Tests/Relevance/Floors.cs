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
        ["exact"] = (1, 1),
        ["abbreviation"] = (1, 1),
        ["expansion"] = (0.944, 1),
        ["synonym"] = (0.875, 1),
        ["prefix"] = (1, 1),
        ["words"] = (0.826, 0.956),
        ["compounds"] = (0.875, 1),
        ["plural"] = (1, 1),
        ["british"] = (0.833, 1),
        ["spoken"] = (0.954, 0.954),
        ["misheard"] = (0.869, 0.869),
        ["typo1"] = (1, 1),
        ["typo2"] = (1, 1),
        ["accents"] = (1, 1),
        ["question"] = (0.720, 0.880),
        ["described"] = (0.692, 0.835),
        ["running text"] = (0.714, 1),
        ["vocabulary"] = (1, 1),
        ["nonsense"] = (1, 1),
        ["short"] = (1, 1),
    };

    /// <summary>The mean of all kinds, so that none outweighs another, of however many queries it is.</summary>
    public static (double First, double Five) AllKinds => (0.915, 0.974);

    /// <summary>Of the stretches of the tickets that an expert has judged: the share that is found, the share of what is found there that is right, and how often the likelier sense comes first.</summary>
    public static (double Recall, double Precision, double FirstSense) Annotation => (0.987, 0.987, 1);
}
