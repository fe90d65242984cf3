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
        ref readonly var word = ref _text.Tokens[token];
        if ((word.Traits & WordTraits.Begins) != 0)
        {
            ref readonly var begun = ref _text.Words[word.Word];
            Begin(begun.Start, token + 1);
            foreach (ref readonly var start in _text.Words.MoreStartsOf(begun))
            {
                Begin(start, token + 1);
            }
        }

        if (_text.MayJoin(token) && _text.Joined(token) is not 0 and var joined)
        {
            for (var segment = 0; segment < _reading.Tables.Length; segment++)
            {
                GoBy(segment, PhraseTable.Root, joined, mayBeJoined: true, new(token + 2, 0, IsJoined: false));
            }
        }

        return _best;
    }

    private void Begin(in PhraseStart start, int next) => Go(start.Segment, start.Step, new(next, start.Words, IsJoined: start.Words > 1));

    private void Walk(int segment, int node, Path path)
    {
        ref readonly var word = ref _text.Tokens[path.Next];
        var traits = word.Traits;
        if ((traits & (WordTraits.HasStem | WordTraits.HasForm | WordTraits.HasRoot)) != 0)
        {
            var next = path with { Next = path.Next + 1 };
            var mayBeJoined = (traits & WordTraits.IsJoined) != 0;
            if ((traits & WordTraits.HasStem) != 0)
            {
                GoBy(segment, node, word.Stem, mayBeJoined, next);
            }

            if ((traits & WordTraits.HasForm) != 0)
            {
                GoBy(segment, node, _text.Words[word.Word].Hashes.Form, mayBeJoined, next);
            }

            if ((traits & WordTraits.HasRoot) != 0 && !path.IsJoined)
            {
                GoBy(segment, _reading.Tables[segment].Ways.Verbs, node, _text.Words[word.Word].Hashes.Root, next with { Words = path.Words + 1 });
            }
        }

        if (_text.MayJoin(path.Next) && _text.Joined(path.Next) is not 0 and var joined)
        {
            GoBy(segment, node, joined, mayBeJoined: true, path with { Next = path.Next + 2 });
        }
    }

    private void GoBy(int segment, int node, ulong stem, bool mayBeJoined, Path path)
    {
        var ways = _reading.Tables[segment].Ways;
        GoBy(segment, ways.Steps, node, stem, path with { Words = path.Words + 1 });
        if (mayBeJoined && !path.IsJoined)
        {
            // Once in a name; in a longer one two words written as one are two words no more.
            GoBy(segment, ways.Joined, node, stem, path with { Words = path.Words + 2, IsJoined = true });
        }
    }

    private void GoBy(int segment, PhraseSteps steps, int node, ulong word, Path path)
    {
        for (var slot = -1; steps.Next(node, word, ref slot, out var step);)
        {
            Go(segment, step, path);
        }
    }

    private void Go(int segment, PhraseStep step, Path path)
    {
        if (path.IsJoined && path.Words > PhraseTable.MostWordsJoined)
        {
            return;
        }

        if (step.Node != PhraseTable.Root && path.Next < _text.Tokens.Length
            && (_text.Tokens[path.Next].Traits & (WordTraits.GoesOn | WordTraits.Leads)) != 0 && _text.FollowsOn(path.Next))
        {
            Walk(segment, step.Node, path);
        }

        // After the longer names: where one is found, what ends here isn't looked at.
        if (step.Labels != PhraseEnd.None && path.Next - _first >= _best)
        {
            Take(segment, step.Labels, path.Next);
        }
    }

    private void Take(int segment, int end, int next)
    {
        if (PhraseEnd.IsOnly(end))
        {
            Take(new(segment, PhraseEnd.DocOf(end)), next);
            return;
        }

        var table = _reading.Tables[segment];
        var (written, isWritten) = (-1, true);
        foreach (var label in table.LabelsAt(end))
        {
            // Names that are written alike are looked at once.
            if (label.Written != written)
            {
                (written, isWritten) = (label.Written, label.Written < 0 || _form.Is(table.Written[label.Written], _first, next));
            }

            if (isWritten)
            {
                Take(new(segment, PhraseTable.DocOf(label)), next);
            }
        }
    }

    private void Take(PhraseHit hit, int next)
    {
        if (!IsWanted(hit))
        {
            return;
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

    private readonly bool IsWanted(PhraseHit hit)
    {
        var segment = _reading.Segments[hit.Segment];
        return segment.IsLive(hit.Doc) && (_vocabularies is null || _vocabularies.Contains(segment.Content.Terms.Vocabulary(hit.Doc)));
    }

    /// <summary>How far a name has been read.</summary>
    /// <param name="Next">The next word of the text.</param>
    /// <param name="Words">How many words of the name are read.</param>
    /// <param name="IsJoined">Whether two of them were written as one.</param>
    private readonly record struct Path(int Next, int Words, bool IsJoined);
}
