using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>
/// Finds other readings of a query: what was spelled aloud, words joined or split otherwise, abbreviations written out. A reading
/// counts only when the glossary has what it reads: that decides whether "see mms" is a word seen or an abbreviation heard.
/// </summary>
internal sealed partial class Readings
{
    private const int Most = 8;
    private const int LongestSplit = 40;
    private const int ShortestPart = 2;

    private readonly SpokenReader _spoken = new();
    private readonly List<string> _found = [];
    private readonly char[] _stem = new char[64];
    private readonly Func<ReadOnlyMemory<char>, int, bool, bool> _takeSpoken;
    private Segment[] _segments = [];
    private QueryText _query = null!;
    private string? _best;
    private int _bestEnd;
    private int _first;
    private bool _unfinished;

    /// <summary>Makes the reader; it is used again and again.</summary>
    public Readings() => _takeSpoken = TakeSpoken;

    /// <summary>Begins a look-up.</summary>
    public void Begin(Segment[] segments) => _segments = segments;

    /// <summary>The readings in which something was spelled aloud.</summary>
    /// <param name="query">The query.</param>
    /// <param name="unfinished">Whether the last word may be unfinished.</param>
    public IReadOnlyList<string> Spoken(QueryText query, bool unfinished)
    {
        (_query, _unfinished) = (query, unfinished);
        _found.Clear();
        var words = query.Folder.Words.Length;
        if (words < 2 || words > QueryText.MostWords || !HasSpoken())
        {
            return _found;
        }

        // All of it, in every way; then what is spelled aloud within, in the first way that makes a word.
        (_first, _best) = (0, null);
        _spoken.Read(query.Folder, 0, _takeSpoken);
        if (_found.Count == 0)
        {
            ReadWithin();
        }

        return _found;
    }

    /// <summary>The reading in which words are split into two that the glossary has.</summary>
    /// <param name="query">The query.</param>
    /// <param name="knownToo">Whether words that it has whole are split too.</param>
    public string? Regrouped(QueryText query, bool knownToo)
    {
        _query = query;
        string? text = null;
        var from = 0;
        for (var i = 0; i < query.Folder.Words.Length; i++)
        {
            if (SplitOf(query.Folder.FormOf(i), knownToo) is > 0 and var at)
            {
                var word = query.Folder.Words[i];
                text += $"{query.Text[from..word.Start]}{query.Folder.FormOf(i)[..at]} {query.Folder.FormOf(i)[at..]}";
                from = word.End;
            }
        }

        return text is null ? null : $"{text}{query.Text[from..]}";
    }

    /// <summary>The readings with one abbreviation written out, or one name abbreviated.</summary>
    public IReadOnlyList<string> Expanded(QueryText query)
    {
        _query = query;
        _found.Clear();
        var words = Math.Min(query.Folder.Words.Length, QueryText.MostWords);
        for (var first = 0; first < words; first++)
        {
            for (var count = 1; first + count <= words && count <= 6 && count < words; count++)
            {
                AddExpanded(first, count);
            }
        }

        // Not in the order of segments, which is each replica's own.
        _found.Sort(StringComparer.Ordinal);
        return _found.Count > Most ? _found[..Most] : _found;
    }

    private bool HasSpoken()
    {
        for (var i = 0; i < _query.Folder.Words.Length; i++)
        {
            var form = _query.Folder.FormOf(i);
            if ((form.Length > 1 && !SpokenLetters.Of(form).IsEmpty) || SpokenLetters.IsSign(form) || SpokenLetters.Times(form) > 1)
            {
                return true;
            }
        }

        return _unfinished && SpokenLetters.Begins(_query.Folder.FormOf(_query.Folder.Words.Length - 1));
    }

    private bool TakeSpoken(ReadOnlyMemory<char> written, int end, bool isSpoken)
    {
        var words = _query.Folder.Words.Length;
        var isLong = end - _first > 1;
        if (isSpoken && _first == 0 && end == words && (IsLabel(written.Span) || (_unfinished && BeginsLabel(written.Span))))
        {
            Add(written.ToString());
            return _found.Count == Most;
        }

        if (_unfinished && _first == 0 && end == words - 1 && isLong && written.Length > 1
            && SpokenLetters.Begins(_query.Folder.FormOf(end)) && BeginsLabel(written.Span))
        {
            // "h l sev": the last word isn't said to its end yet.
            Add(written.ToString());
            return _found.Count == Most;
        }

        if (isSpoken && end > _bestEnd && (isLong || char.IsAsciiDigit(written.Span[0])) && (IsWord(written.Span) || IsLabel(written.Span)))
        {
            (_best, _bestEnd) = (written.ToString(), end);
        }

        return false;
    }

    private void ReadWithin()
    {
        var text = "";
        var changed = false;
        for (var i = 0; i < _query.Folder.Words.Length;)
        {
            (_first, _best, _bestEnd) = (i, null, i);
            _spoken.Read(_query.Folder, i, _takeSpoken);
            changed |= _best is not null;
            text += $"{(i > 0 ? " " : "")}{_best ?? _query.Folder.FormOf(i).ToString()}";
            i = _best is null ? i + 1 : _bestEnd;
        }

        if (changed)
        {
            Add(text);
        }
    }

    private void AddExpanded(int first, int count)
    {
        var words = _query.Folder.Words;
        var (at, length) = (words[first].At, words[first + count - 1].At + words[first + count - 1].Length - words[first].At);
        var form = _query.Folder.Form.Slice(at, length);
        foreach (var segment in _segments)
        {
            var labels = segment.Content.Labels;
            foreach (var entry in labels.WithKey(LabelKey.Whole, form))
            {
                var label = (int)(uint)entry;
                if (labels.Kind(label) == LabelKind.Hidden || !segment.IsLive(labels.Document(label)))
                {
                    continue;
                }

                var term = segment.Content.Terms.Summary(labels.Document(label));
                if ((labels.Kind(label) == LabelKind.Abbreviation ? term.Label : term.Abbreviation) is { } other)
                {
                    Add($"{_query.Text[..words[first].Start]}{other}{_query.Text[words[first + count - 1].End..]}");
                }
            }
        }
    }

    private void Add(string reading)
    {
        if (!_found.Contains(reading))
        {
            _found.Add(reading);
        }
    }

    private static bool IsLive(Segment segment, int label) => segment.IsLive(segment.Content.Labels.Document(label));

    private bool IsLabel(ReadOnlySpan<char> form)
    {
        foreach (var segment in _segments)
        {
            foreach (var entry in segment.Content.Labels.WithKey(LabelKey.Whole, form))
            {
                if (IsLive(segment, (int)(uint)entry))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool BeginsLabel(ReadOnlySpan<char> form)
    {
        foreach (var segment in _segments)
        {
            var labels = segment.Content.Labels;
            var (from, to) = labels.StartingWith(form);
            foreach (var label in labels.ByForm.Labels[from..to])
            {
                if (IsLive(segment, label))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsWord(ReadOnlySpan<char> form)
    {
        var hash = TextHash.Of(form);
        foreach (var segment in _segments)
        {
            var words = segment.Content.Labels.Words;
            foreach (var entry in words.WithStem(hash))
            {
                foreach (var label in words.LabelsOf((int)(uint)entry))
                {
                    if (IsLive(segment, label))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private int SplitOf(ReadOnlySpan<char> form, bool knownToo)
    {
        if (form.Length is < 2 * ShortestPart or > LongestSplit || (!knownToo && (IsWord(form) || IsWord(StemOf(form)))))
        {
            return 0;
        }

        // From the middle outwards: of several the more even one is likelier meant.
        for (var i = 0; i < form.Length - (2 * ShortestPart) + 1; i++)
        {
            var at = (form.Length / 2) + (i % 2 == 0 ? i / 2 : -(i + 1) / 2);
            if (at >= ShortestPart && at <= form.Length - ShortestPart && IsPart(form[..at]) && IsPart(form[at..]))
            {
                return at;
            }
        }

        return 0;
    }

    private bool IsPart(ReadOnlySpan<char> form) => (IsWord(form) || IsWord(StemOf(form))) && !StopWords.Contains(form);

    private ReadOnlySpan<char> StemOf(ReadOnlySpan<char> form) => form.Length > _stem.Length ? form : _stem.AsSpan(0, WordStem.Of(form, _stem));
}
