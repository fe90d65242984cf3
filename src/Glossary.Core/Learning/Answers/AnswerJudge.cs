using Glossary.Core.Learning.Cards;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Answers;

/// <summary>
/// Judges what a learner typed with the glossary's own look-up: what it takes for a name of the Term is right, what it takes for a
/// misspelling of one is close, and what is another Term's name is wrong, however near it is spelled.
/// </summary>
public static class AnswerJudge
{
    /// <summary>The longest answer, in characters.</summary>
    public const int MaxText = 200;

    private const int Considered = 20;
    private const int ShortestTypo = 4;

    /// <summary>Judges an answer.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="card">The card that it answers; one that may be answered by typing.</param>
    /// <param name="index">The glossary.</param>
    public static JudgedAnswer Judge(string text, Card card, ITermIndex index)
    {
        var accepted = card.Accepted.Select(Wording.KeyOf).ToHashSet(StringComparer.Ordinal);
        var typed = Wording.KeyOf(text);
        if (typed.Length > 0 && accepted.Contains(typed))
        {
            return new(Verdict.Right, null, null);
        }

        var asked = card.Terms[0];
        var found = index.Search(new(text, Limit: Considered)).Items;
        if (found.FirstOrDefault(hit => hit.Term.Labels.Any(label => label.Kind != LabelKind.Hidden && Wording.KeyOf(label.Text) == typed) && hit.Term.Summary.Key != asked)?.Term is { } named)
        {
            return Named(named, asked);
        }

        var own = index.Search(new(text, asked.Vocabulary, Limit: Considered)).Items.Where(hit => IsAsked(hit, asked, accepted)).ToList();
        if (own.Exists(IsName))
        {
            return new(Verdict.Right, null, null);
        }

        if (found.FirstOrDefault(IsName)?.Term is { } other)
        {
            return Named(other, asked);
        }

        var near = own.Find(hit => IsMisspelled(text, hit));
        return near is not null ? new(Verdict.Close, near.Label, null) : new(Verdict.Wrong, null, Nearest(text, index));
    }

    /// <summary>Whether the look-up found the Term asked for, or another of which a name is accepted.</summary>
    private static bool IsAsked(TermHit hit, TermKey asked, HashSet<string> accepted) => hit.Term.Summary.Key == asked || accepted.Contains(Wording.KeyOf(hit.Label));

    private static bool IsName(TermHit hit) => hit.Kind is MatchKind.Exact or MatchKind.Abbreviation or MatchKind.Synonym;

    /// <summary>A slip or a mishearing of the whole name, not of one of its words alone.</summary>
    private static bool IsMisspelled(string text, TermHit hit) => hit.Kind switch
    {
        MatchKind.Typo or MatchKind.Phonetic or MatchKind.Prefix => text.Trim().Length >= ShortestTypo && Math.Abs(Wording.KeyOf(text).Length - Wording.KeyOf(hit.Label).Length) <= 2,
        MatchKind.Words => Wording.ContentOf(text).SetEquals(Wording.ContentOf(hit.Label)),
        _ => false,
    };

    /// <summary>Another Term was named; what another department calls the same thing is nearly right.</summary>
    private static JudgedAnswer Named(PublishedTerm named, TermKey asked) =>
        new(named.Mappings.Any(mapping => mapping.Term.Key == asked && TermKin.IsSame(mapping.Content.Relation)) ? Verdict.Close : Verdict.Wrong, null, named.Summary);

    private static TermSummary? Nearest(string text, ITermIndex index) =>
        index.Search(new(text, Limit: 1)).Items.FirstOrDefault(hit => IsMisspelled(text, hit))?.Term.Summary;
}
