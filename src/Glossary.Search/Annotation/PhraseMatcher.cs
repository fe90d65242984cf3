namespace Glossary.Search.Annotation;

/// <summary>A label that a stretch of the text is.</summary>
/// <param name="Segment">The place of its segment.</param>
/// <param name="Doc">The document of its Term.</param>
internal readonly record struct PhraseHit(int Segment, int Doc);

/// <summary>Finds the longest name that begins at a word of a text.</summary>
internal ref struct PhraseMatcher
{
    private readonly TokensOfText _text;
    private readonly TextReading _reading;
    private readonly IReadOnlyCollection<string>? _vocabularies;
    private readonly List<PhraseHit> _hits;
    private readonly WrittenForm _form;
    private int _first;
    private int _best;

    /// <summary>Prepares to look at the words of a text; hits go to <paramref name="hits"/>.</summary>
    public PhraseMatcher(TokensOfText text, TextReading reading, IReadOnlyCollection<string>? vocabularies, List<PhraseHit> hits)
    {
        _text = text;
        _reading = reading;
        _vocabularies = vocabularies;
        _hits = hits;
        _form = new(text, reading);
    }

    /// <summary>How many words the longest name has that begins at a word; 0 when none does. Its Terms are the hits.</summary>
    public int Longest(int token)
    {
        (_first, _best) = (token, 0);
        _hits.Clear();
        if ((_text.Tokens[token].Traits & WordTraits.Begins) != 0 || _text.MayJoin(token))
        {
            for (var segment = 0; segment < _reading.Tables.Length; segment++)
            {
                Walk(segment, PhraseTable.Root, token);
            }
        }

        return _best;
    }

    private void Walk(int segment, int node, int token)
    {
        ref readonly var word = ref _text.Tokens[token];
        var table = _reading.Tables[segment];
        if ((word.Traits & (WordTraits.HasStem | WordTraits.HasForm | WordTraits.HasRoot)) != 0)
        {
            var hashes = _text.Words[word.Word].Hashes;
            if ((word.Traits & WordTraits.HasStem) != 0)
            {
                Go(segment, table.Steps.Of(node, hashes.Stem), token + 1);
            }

            if ((word.Traits & WordTraits.HasForm) != 0)
            {
                Go(segment, table.Steps.Of(node, hashes.Form), token + 1);
            }

            if ((word.Traits & WordTraits.HasRoot) != 0)
            {
                Go(segment, table.Verbs.Of(node, hashes.Root), token + 1);
            }
        }

        if (_text.MayJoin(token) && _text.Joined(token) is not 0 and var joined)
        {
            Go(segment, table.Steps.Of(node, joined), token + 2);
        }
    }

    private void Go(int segment, PhraseStep step, int next)
    {
        if (step.Key == 0)
        {
            return;
        }

        if (step.Labels >= 0 && next - _first >= _best)
        {
            Take(segment, step.Labels, next);
        }

        if (step.Node != PhraseTable.Root && next < _text.Tokens.Length && (_text.Tokens[next].Traits & (WordTraits.GoesOn | WordTraits.Leads)) != 0 && _text.FollowsOn(next))
        {
            Walk(segment, step.Node, next);
        }
    }

    private void Take(int segment, int labels, int next)
    {
        var table = _reading.Tables[segment];
        var (written, isWritten) = (-1, true);
        foreach (var label in table.LabelsAt(labels))
        {
            // Names that are written alike are looked at once.
            if (label.Written != written)
            {
                (written, isWritten) = (label.Written, label.Written < 0 || _form.Is(table.Written[label.Written], _first, next));
            }

            var hit = new PhraseHit(segment, PhraseTable.DocOf(label));
            if (!isWritten || !IsWanted(hit))
            {
                continue;
            }

            if (next - _first > _best)
            {
                _best = next - _first;
                _hits.Clear();
            }

            if (!_hits.Contains(hit))
            {
                _hits.Add(hit);
            }
        }
    }

    private readonly bool IsWanted(PhraseHit hit)
    {
        var segment = _reading.Segments[hit.Segment];
        return segment.IsLive(hit.Doc) && (_vocabularies is null || _vocabularies.Contains(segment.Content.Terms.Vocabulary(hit.Doc)));
    }
}
