using Glossary.Core.Terms;

namespace Glossary.Search.Annotation;

/// <summary>Puts the senses of a stretch of a text in order: the likelier first by the words around it.</summary>
internal readonly ref struct SenseOrder(TokensOfText text, TextReading reading, string? readFor)
{
    /// <summary>How many words to each side are looked at.</summary>
    private const int Around = 20;

    private const int FewSenses = 64;

    private readonly TokensOfText _text = text;

    /// <summary>The senses of the words from <paramref name="first"/> on, <paramref name="count"/> of them.</summary>
    public IReadOnlyList<TermSummary> Of(List<PhraseHit> hits, int first, int count)
    {
        if (hits is [var (segment, doc)])
        {
            return [reading.Segments[segment].Content.Terms.Summary(doc)];
        }

        var group = reading.Senses.Of(hits);
        Span<int> scores = hits.Count <= FewSenses ? stackalloc int[hits.Count] : new int[hits.Count];
        scores.Clear();
        var next = first + count;
        var isTold = Weigh(Math.Max(0, first - Around), first, group, scores) | Weigh(next, Math.Min(_text.Tokens.Length, next + Around), group, scores);
        return isTold || readFor is not null ? group.InOrder(scores, readFor) : group.Senses;
    }

    private bool Weigh(int from, int to, SenseGroup group, Span<int> scores)
    {
        var isTold = false;
        foreach (ref readonly var token in _text.Tokens[from..to])
        {
            isTold |= (token.Traits & WordTraits.Frames) == 0 && group.Weigh(token.Stem, scores);
        }

        return isTold;
    }
}
