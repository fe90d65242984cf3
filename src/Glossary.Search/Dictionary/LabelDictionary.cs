using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>
/// The labels of one Lucene segment in memory, ready for every way of looking them up. Like its segment it never changes;
/// labels of documents deleted since stay in it and are passed over.
/// </summary>
internal sealed class LabelDictionary
{
    private const int LongestJoined = 32;

    private readonly LabelEntry[] _labels;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly LabelEntry[] _byForm;
    private readonly LabelEntry[] _hidden;
    private readonly Spellings _hiddenSpellings;
    private readonly ConcurrentBag<LabelMarks> _marks = [];

    /// <summary>Makes the dictionary of a segment's Terms.</summary>
    public LabelDictionary(IEnumerable<(int Doc, PublishedTerm Term)> terms)
    {
        var texts = (
            from term in terms
            from label in term.Term.Labels
            let folded = FoldedText.OfLabel(label.Text)
            where folded.Form.Length > 0
            select (term.Doc, Label: label, Folded: folded)).ToArray();
        var words = new Dictionary<(string, string), List<int>>();
        for (var id = 0; id < texts.Length; id++)
        {
            Append(_byKey, texts[id].Folded.Key, id);
            foreach (var (form, stem, _, _) in WordsOf(texts[id].Label, texts[id].Folded))
            {
                Append(words, (form, stem), id);
            }
        }

        Words = new(words);
        _labels = [.. texts.Select(text => new LabelEntry(
            text.Doc,
            text.Label.Text,
            text.Label.Kind,
            text.Folded.Form,
            [.. WordsOf(text.Label, text.Folded).Select(word => new LabelWord(Words.Number(word.Form, word.Stem), (byte)word.First, (byte)word.Count))],
            LabelEntry.ContentOf(text.Folded.Words)))];
        _byForm = [.. _labels.OrderBy(label => label.Form, StringComparer.Ordinal)];
        _hidden = [.. _labels.Where(label => label.IsHidden)];
        _hiddenSpellings = new([.. _hidden.Select(label => label.Form)]);
    }

    /// <summary>The words of the shown labels.</summary>
    public WordTable Words { get; }

    /// <summary>All labels; their places are their numbers.</summary>
    public ReadOnlySpan<LabelEntry> Labels => _labels;

    /// <summary>The labels that fold to this key, hidden ones too.</summary>
    public ReadOnlySpan<int> WithKey(string key) => _byKey.TryGetValue(key, out var labels) ? CollectionsMarshal.AsSpan(labels) : [];

    /// <summary>The labels whose folded form begins so, hidden ones too.</summary>
    public ReadOnlySpan<LabelEntry> StartingWith(string form)
    {
        var (from, to) = SortedText.StartingWith(_byForm, label => label.Form, form);
        return _byForm.AsSpan(from, to - from);
    }

    /// <summary>The hidden labels one slip away.</summary>
    public IEnumerable<LabelEntry> HiddenNear(string form) => _hiddenSpellings.Near(form, 1).Select(near => _hidden[near.Spelling]);

    /// <summary>Clean marks for one look-up, to be given back.</summary>
    public LabelMarks TakeMarks() => _marks.TryTake(out var marks) ? marks : new(_labels.Length);

    /// <summary>Takes back marks.</summary>
    public void GiveBack(LabelMarks marks)
    {
        marks.Clear();
        _marks.Add(marks);
    }

    private static IEnumerable<(string Form, string Stem, int First, int Count)> WordsOf(Label label, FoldedText folded)
    {
        var words = folded.Words;
        for (var i = 0; label.Kind != LabelKind.Hidden && i < Math.Min(words.Count, LabelEntry.MostWords); i++)
        {
            yield return (words[i].Form, words[i].Stem, i, 1);
            if (i + 1 < Math.Min(words.Count, LabelEntry.MostWords) && words[i].Form.Length + words[i + 1].Form.Length <= LongestJoined)
            {
                var joined = words[i].Form + words[i + 1].Form;
                yield return (joined, EnglishPlural.Stem(joined), i, 2);
            }
        }
    }

    private static void Append<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int id)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        list ??= [];
        if (list.Count == 0 || list[^1] != id)
        {
            list.Add(id);
        }
    }
}
