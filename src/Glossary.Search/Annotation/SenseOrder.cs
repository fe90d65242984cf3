using Glossary.Core.Terms;
using Glossary.Search.Storage;

namespace Glossary.Search.Annotation;

/// <summary>Puts the senses of an ambiguous stretch in order: the likelier first by the words around it, ties the same way on every replica.</summary>
internal sealed class SenseOrder(IReadOnlyList<Segment> segments, string? readFor)
{
    /// <summary>How many words to each side are looked at.</summary>
    private const int Around = 20;

    private readonly Dictionary<PhraseHit, SenseContext> _contexts = [];

    /// <summary>The senses of the words from <paramref name="first"/> on, <paramref name="count"/> of them.</summary>
    public IReadOnlyList<TermSummary> Of(List<PhraseHit> hits, ReadOnlySpan<TextToken> tokens, int first, int count)
    {
        if (hits is [var only])
        {
            return [Summary(only)];
        }

        var contexts = new SenseContext[hits.Count];
        for (var i = 0; i < contexts.Length; i++)
        {
            contexts[i] = ContextOf(hits[i]);
        }

        var scores = new int[hits.Count];
        for (var i = Math.Max(0, first - Around); i < Math.Min(tokens.Length, first + count + Around); i++)
        {
            if (i < first || i >= first + count)
            {
                Add(tokens[i].Stem, contexts, scores);
            }
        }

        return [.. hits.Select((hit, i) => (Term: Summary(hit), Score: scores[i]))
            .OrderBy(sense => sense.Term.Status == Status.Deprecated)
            .ThenBy(sense => sense.Term.Vocabulary == readFor)
            .ThenByDescending(sense => sense.Score)
            .ThenBy(sense => sense.Term.Vocabulary, StringComparer.Ordinal)
            .ThenBy(sense => sense.Term.Slug, StringComparer.Ordinal)
            .Select(sense => sense.Term)];
    }

    /// <summary>A word that speaks for every sense speaks for none.</summary>
    private static void Add(ulong stem, SenseContext[] contexts, int[] scores)
    {
        Span<int> weights = contexts.Length <= 32 ? stackalloc int[contexts.Length] : new int[contexts.Length];
        var least = int.MaxValue;
        for (var i = 0; i < contexts.Length; i++)
        {
            weights[i] = contexts[i].Weight(stem);
            least = Math.Min(least, weights[i]);
        }

        for (var i = 0; i < contexts.Length; i++)
        {
            scores[i] += weights[i] - least;
        }
    }

    private TermSummary Summary(PhraseHit hit) => segments[hit.Segment].Content.Terms.Summary(hit.Doc);

    private SenseContext ContextOf(PhraseHit hit)
    {
        if (!_contexts.TryGetValue(hit, out var context))
        {
            _contexts.Add(hit, context = SenseContext.Of(segments[hit.Segment].Decode(hit.Doc)));
        }

        return context;
    }
}
