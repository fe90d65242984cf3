using Glossary.Core.Terms;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>A Term that may be what is meant.</summary>
/// <param name="Segment">Where it is stored.</param>
/// <param name="Term">The Term.</param>
/// <param name="Label">The label that shows it.</param>
/// <param name="Tier">How it was found.</param>
/// <param name="Score">The tier first, then whether the Term is in use, then how well the label fits.</param>
internal readonly record struct Candidate(Segment Segment, TermEntry Term, string Label, Tier Tier, int Score)
{
    /// <summary>Scores of one tier lie within this much.</summary>
    private const int TierHeight = 1000;

    /// <summary>The best fit within a tier.</summary>
    public const int BestFit = 499;

    /// <summary>A Term found so.</summary>
    public static Candidate Of(Segment segment, TermEntry term, string label, Tier tier, int fit)
    {
        var inUse = term.Summary.Status == Status.Deprecated ? 0 : BestFit + 1;
        return new(segment, term, label, tier, ((int)tier * TierHeight) + inUse + Math.Clamp(fit, 0, BestFit));
    }
}

/// <summary>The order of an answer: by score, then by what every replica has alike. The better comes first.</summary>
internal sealed class BestFirst : IComparer<Candidate>
{
    /// <inheritdoc/>
    public int Compare(Candidate x, Candidate y)
    {
        var order = y.Score.CompareTo(x.Score);
        order = order != 0 ? order : x.Label.Length.CompareTo(y.Label.Length);
        order = order != 0 ? order : string.CompareOrdinal(x.Label, y.Label);
        order = order != 0 ? order : string.CompareOrdinal(x.Term.Summary.Vocabulary, y.Term.Summary.Vocabulary);
        return order != 0 ? order : string.CompareOrdinal(x.Term.Summary.Slug, y.Term.Summary.Slug);
    }
}
