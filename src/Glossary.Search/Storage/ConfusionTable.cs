using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Storage;

/// <summary>Finds Terms of different vocabularies that may be taken for each other and that no Mapping explains.</summary>
internal sealed class ConfusionTable
{
    /// <summary>Shorter words differ by a letter from very many others.</summary>
    private const int ShortestOfOneLetter = 8;

    /// <summary>Shorter words sound like very many others.</summary>
    private const int ShortestOfSound = 5;

    /// <summary>So many labels that share a key are no list for a person; the rest shows up as these are explained.</summary>
    private const int MostAlike = 64;

    private readonly Dictionary<(Guid, Guid), Confusion> _found = [];
    private readonly HashSet<(Guid, Guid)> _explained = [];
    private readonly Dictionary<string, int> _vocabularies;

    private ConfusionTable(IEnumerable<string> vocabularies) =>
        _vocabularies = vocabularies.Select((slug, place) => (slug, place)).ToDictionary(pair => pair.slug, pair => pair.place, StringComparer.Ordinal);

    /// <summary>The confusions among Terms in use, the surest first, then by label.</summary>
    public static IReadOnlyList<Confusion> Of(IEnumerable<PublishedTerm> terms, IEnumerable<string> vocabularies)
    {
        var table = new ConfusionTable(vocabularies);
        var names = table.Read(terms);
        table.Compare(ConfusionKind.Same, names.GroupBy(name => name.Key, StringComparer.Ordinal), (_, _) => true);
        var words = names.Where(name => name.IsWord).ToList();
        table.Compare(
            ConfusionKind.Sound,
            words.Where(name => name.Key.Length >= ShortestOfSound).Select(name => (name, sound: Sound.Of(name.Key))).Where(pair => Sound.IsTelling(pair.sound)).GroupBy(pair => pair.sound, pair => pair.name),
            (one, other) => one.Key != other.Key && EditDistance.Within(one.Key, other.Key, 2) is not null);
        table.Compare(
            ConfusionKind.Letter,
            words.Where(name => name.Key.Length >= ShortestOfOneLetter).SelectMany(Halves).GroupBy(pair => pair.Half, pair => pair.Name),
            (one, other) => one.Key != other.Key && EditDistance.Within(one.Key, other.Key, 1) is not null);
        return [.. table._found.Values.OrderBy(found => found.Kind).ThenBy(found => found.Label, StringComparer.OrdinalIgnoreCase).ThenBy(found => found.Term.Slug, StringComparer.Ordinal).ThenBy(found => found.Other.Slug, StringComparer.Ordinal)];
    }

    private List<Name> Read(IEnumerable<PublishedTerm> terms)
    {
        var names = new List<Name>();
        foreach (var term in terms.Where(term => term.Summary.Status != Status.Deprecated))
        {
            foreach (var mapping in term.Mappings)
            {
                _explained.Add(Pair(term.Summary.Id, mapping.Term.Id));
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var label in term.Labels.Where(label => label.Kind != LabelKind.Hidden))
            {
                var folded = FoldedText.OfLabel(label.Text);
                if (folded.Key.Length > 0 && seen.Add(folded.Key))
                {
                    names.Add(new(term.Summary, label.Text, folded.Key, label.Kind != LabelKind.Abbreviation && folded.Words.Count == 1 && label.Text.All(char.IsLetter)));
                }
            }
        }

        return names;
    }

    private void Compare<TKey>(ConfusionKind kind, IEnumerable<IGrouping<TKey, Name>> alike, Func<Name, Name, bool> areAlike)
    {
        foreach (var group in alike)
        {
            Name[] names = [.. group.Take(MostAlike)];
            for (var i = 0; i < names.Length; i++)
            {
                for (var j = i + 1; j < names.Length; j++)
                {
                    if (names[i].Term.Vocabulary != names[j].Term.Vocabulary && areAlike(names[i], names[j]))
                    {
                        Add(kind, names[i], names[j]);
                    }
                }
            }
        }
    }

    private void Add(ConfusionKind kind, Name one, Name other)
    {
        var pair = Pair(one.Term.Id, other.Term.Id);
        if (!_explained.Contains(pair) && !_found.ContainsKey(pair))
        {
            (one, other) = PlaceOf(one) <= PlaceOf(other) ? (one, other) : (other, one);
            _found.Add(pair, new(kind, one.Term, one.Label, other.Term, other.Label));
        }
    }

    private int PlaceOf(Name name) => _vocabularies.GetValueOrDefault(name.Term.Vocabulary, int.MaxValue);

    /// <summary>
    /// Two words one letter apart share their first half or their last one, counted by the shorter of the two; so each word stands under
    /// its halves as they are, and as they would be if it were the longer one.
    /// </summary>
    private static IEnumerable<((bool First, string Text) Half, Name Name)> Halves(Name name)
    {
        var key = name.Key;
        foreach (var shorter in new[] { key.Length, key.Length - 1 })
        {
            yield return ((true, key[..(shorter / 2)]), name);
            yield return ((false, key[^(shorter - (shorter / 2))..]), name);
        }
    }

    private static (Guid, Guid) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private sealed record Name(TermSummary Term, string Label, string Key, bool IsWord);
}
