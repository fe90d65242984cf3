using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>The words of a query against the words of one segment: which labels have which of them.</summary>
internal sealed class QueryWords : IDisposable
{
    private readonly LabelDictionary _dictionary;
    private readonly QueryText _query;
    private readonly HashSet<int> _stems = [];
    private readonly Dictionary<int, int> _edits = [];

    /// <summary>Begins with no label marked.</summary>
    public QueryWords(Segment segment, QueryText query)
    {
        _dictionary = segment.Content.Labels;
        _query = query;
        Marks = _dictionary.TakeMarks();
    }

    /// <summary>The words that each label has.</summary>
    public LabelMarks Marks { get; }

    /// <summary>A label by its number.</summary>
    public LabelEntry Label(int id) => _dictionary.Labels[id];

    /// <summary>Marks labels that have a word, singular or plural, or two words of the query as one.</summary>
    public void MarkWhole()
    {
        for (var i = 0; i < _query.Words.Length; i++)
        {
            var word = _query.Words[i];
            MarkStem(word.Stem, 1u << i);
            if (word.Form != word.Stem)
            {
                // What looks like a plural may be an acronym: "pacs" is no plural of "pac".
                MarkStem(word.Form, 1u << i);
            }
        }

        for (var i = 0; i < _query.Joined.Length; i++)
        {
            MarkStem(_query.Joined[i], 3u << i);
        }
    }

    /// <summary>Marks labels that have a word which the query's last word begins.</summary>
    public void MarkUnfinished()
    {
        var last = _query.Words.Length - 1;
        var (from, to) = _dictionary.Words.StartingWith(_query.Words[last].Form);
        for (var form = from; form < to; form++)
        {
            MarkLoose(form, 1u << last);
        }
    }

    /// <summary>Marks labels that have a word nearly like one of the query.</summary>
    /// <param name="asTyped">Whether the last word may be unfinished too.</param>
    public void MarkNear(bool asTyped)
    {
        for (var i = 0; i < _query.Words.Length; i++)
        {
            MarkNear(_dictionary.Words.Near(_query.Words[i]), 1u << i);
        }

        if (_query.Words.Length > 1)
        {
            // "work lsit" is nearly "worklist".
            var joined = string.Concat(_query.Words.Select(word => word.Form));
            MarkNear(_dictionary.Words.Near(new(joined, joined, 0, 0, 0)), _query.All);
        }

        if (asTyped)
        {
            MarkNear(_dictionary.Words.NearBeginning(_query.Words[^1].Form), 1u << (_query.Words.Length - 1));
        }
    }

    /// <summary>Whether the query has all the words of a label that matter.</summary>
    public bool IsNamedWholly(int id)
    {
        var label = Label(id);
        var named = 0UL;
        foreach (var word in label.Words)
        {
            if (_stems.Contains(_dictionary.Words.StemOf(word.Form)) || _edits.ContainsKey(word.Form))
            {
                named |= word.Places;
            }
        }

        return (label.Content & ~named) == 0;
    }

    /// <summary>How well a misspelled query fits a label: few slips, the whole label, the first letter right.</summary>
    public int Closeness(int id)
    {
        var edits = 0;
        var sameStart = false;
        foreach (var word in Label(id).Words)
        {
            if (!_stems.Contains(_dictionary.Words.StemOf(word.Form)) && _edits.TryGetValue(word.Form, out var slips))
            {
                edits = edits == 0 ? slips : Math.Min(edits, slips);
                sameStart |= _query.Words.Any(typed => typed.Form[0] == _dictionary.Words.Form(word.Form)[0]);
            }
        }

        return 400 - (100 * edits) + (IsNamedWholly(id) ? 60 : 0) + (sameStart ? 20 : 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _dictionary.GiveBack(Marks);

    private void MarkStem(string stem, uint words)
    {
        if (_dictionary.Words.Stem(stem) is not { } id)
        {
            return;
        }

        _stems.Add(id);
        foreach (var form in _dictionary.Words.FormsOf(id))
        {
            foreach (var label in _dictionary.Words.LabelsOf(form))
            {
                Marks.MarkWhole(label, words);
            }
        }
    }

    private void MarkNear(List<NearSpelling> near, uint words)
    {
        foreach (var (form, edits) in near)
        {
            _edits[form] = _edits.TryGetValue(form, out var other) ? Math.Min(other, edits) : edits;
            MarkLoose(form, words);
        }
    }

    private void MarkLoose(int form, uint words)
    {
        foreach (var label in _dictionary.Words.LabelsOf(form))
        {
            Marks.MarkLoose(label, words);
        }
    }
}
