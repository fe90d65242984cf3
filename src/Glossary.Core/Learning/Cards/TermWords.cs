using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>The words of a Term's names and meaning, by which it is compared with others.</summary>
internal sealed class TermWords(PublishedTerm term)
{
    private readonly HashSet<string> _names = [.. term.Labels.Select(label => Wording.KeyOf(label.Text))];
    private readonly HashSet<string> _label = Wording.ContentOf(term.Summary.Label);
    private readonly HashSet<string> _meaning = Wording.ContentOf(term.Summary.Short);

    /// <summary>Whether two Terms have a name in common, hidden ones too.</summary>
    public bool ShareAName(TermWords other) => _names.Overlaps(other._names);

    /// <summary>Whether the name to use has all words of the other's, as an infusion pump is a pump.</summary>
    public bool Names(TermWords other) => other._label.IsSubsetOf(_label);

    /// <summary>Whether two meanings say nearly the same, or the one speaks of the other Term.</summary>
    public bool MeansAlike(TermWords other) =>
        Wording.AreAlike(_meaning, other._meaning) || Speaks(_meaning, other._label) || Speaks(other._meaning, _label);

    private static bool Speaks(HashSet<string> meaning, HashSet<string> label) => label.Count > 0 && label.IsSubsetOf(meaning);
}
