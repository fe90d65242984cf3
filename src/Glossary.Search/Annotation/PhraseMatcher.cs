using Glossary.Search.Storage;

namespace Glossary.Search.Annotation;

/// <summary>A label that a stretch of the text is.</summary>
/// <param name="Segment">The place of its segment.</param>
/// <param name="Doc">The document of its Term.</param>
internal readonly record struct PhraseHit(int Segment, int Doc);

/// <summary>Finds the longest name that begins at a word of a text.</summary>
internal ref struct PhraseMatcher
{
    /// <summary>How many words to each side tell whether a text is in capitals.</summary>
    private const int Around = 3;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<TextToken> _tokens;
    private readonly IReadOnlyList<Segment> _segments;
    private readonly PhraseTable[] _tables;
    private readonly IReadOnlyCollection<string>? _vocabularies;
    private readonly List<PhraseHit> _hits;
    private int _first;
    private int _best;

    /// <summary>Prepares to look at the words of a text; hits go to <paramref name="hits"/>.</summary>
    public PhraseMatcher(ReadOnlySpan<char> text, ReadOnlySpan<TextToken> tokens, IReadOnlyList<Segment> segments, PhraseTable[] tables, IReadOnlyCollection<string>? vocabularies, List<PhraseHit> hits)
    {
        _text = text;
        _tokens = tokens;
        _segments = segments;
        _tables = tables;
        _vocabularies = vocabularies;
        _hits = hits;
    }

    /// <summary>How many words the longest name has that begins at a word; 0 when none does. Its Terms are the hits.</summary>
    public int Longest(int token)
    {
        (_first, _best) = (token, 0);
        _hits.Clear();
        ref readonly var word = ref _tokens[token];
        for (var segment = 0; segment < _tables.Length; segment++)
        {
            var table = _tables[segment];
            if (table.MayBegin(word.Stem) || table.MayBegin(word.Form) || (word.Joined != 0 && table.MayBegin(word.Joined)) || (word.Root != 0 && table.MayBegin(word.Root)))
            {
                Walk(segment, PhraseTable.Root, token);
            }
        }

        return _best;
    }

    private void Walk(int segment, int node, int token)
    {
        ref readonly var word = ref _tokens[token];
        Step(segment, node, word.Stem, token + 1);
        if (word.Form != word.Stem)
        {
            Step(segment, node, word.Form, token + 1);
        }

        if (word.Root != 0)
        {
            Step(segment, node, word.Root, token + 1);
        }

        if (word.Joined != 0)
        {
            Step(segment, node, word.Joined, token + 2);
        }
    }

    private void Step(int segment, int node, ulong word, int next)
    {
        var child = _tables[segment].Child(node, word);
        if (child < 0)
        {
            return;
        }

        if (next - _first >= _best)
        {
            Take(segment, child, next);
        }

        if (next < _tokens.Length && _tokens[next].FollowsOn)
        {
            Walk(segment, child, next);
        }
    }

    private void Take(int segment, int node, int next)
    {
        foreach (var label in _tables[segment].LabelsAt(node))
        {
            if (!IsWritten(segment, label, next) || !IsWanted(segment, label.Doc))
            {
                continue;
            }

            if (next - _first > _best)
            {
                _best = next - _first;
                _hits.Clear();
            }

            var hit = new PhraseHit(segment, label.Doc);
            if (!_hits.Contains(hit))
            {
                _hits.Add(hit);
            }
        }
    }

    private readonly bool IsWanted(int segment, int doc) =>
        _segments[segment].IsLive(doc) && (_vocabularies is null || _vocabularies.Contains(_segments[segment].Content.Terms.Vocabulary(doc)));

    private readonly bool IsWritten(int segment, PhraseLabel label, int next)
    {
        if (label.Written < 0)
        {
            return true;
        }

        var form = _tables[segment].Written[label.Written];
        var written = _text[_tokens[_first].Start.._tokens[next - 1].End];
        if (!form.Matches(written, out var isSmall))
        {
            return false;
        }

        if (isSmall && IsOrdinary(_tokens[_first].Form))
        {
            return false;
        }

        return form.Strict == 0 || !((form.IsLikeAWord && IsShouted(next)) || IsTimeOfDay(written));
    }

    private readonly bool IsOrdinary(ulong form)
    {
        foreach (var table in _tables)
        {
            if (table.IsOrdinary(form))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where all words around are in capitals too, capitals don't make an abbreviation: "IT IS BROKEN".</summary>
    private readonly bool IsShouted(int next)
    {
        var around = 0;
        for (var i = Math.Max(0, _first - Around); i < Math.Min(_tokens.Length, next + Around); i++)
        {
            if (i < _first || i >= next)
            {
                var written = _text[_tokens[i].Start.._tokens[i].End];
                if (written.ContainsAnyInRange('a', 'z'))
                {
                    return false;
                }

                around += written.Length > 1 && written.ContainsAnyInRange('A', 'Z') ? 1 : 0;
            }
        }

        return around > 1;
    }

    /// <summary>"3 PM" and "10:30 AM".</summary>
    private readonly bool IsTimeOfDay(ReadOnlySpan<char> written)
    {
        if (written is not ['A' or 'P', 'M'] || _first == 0 || !_tokens[_first].FollowsOn)
        {
            return false;
        }

        var before = _text[_tokens[_first - 1].Start.._tokens[_first - 1].End];
        return before.Length <= 2 && before.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
