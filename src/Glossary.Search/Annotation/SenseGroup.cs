using Glossary.Core.Terms;
using Glossary.Search.Storage;

namespace Glossary.Search.Annotation;

/// <summary>What labels may mean that are written alike, and how much the words around speak for each.</summary>
internal sealed class SenseGroup
{
    /// <summary>The most that the number of links may count against the words around: what is linked to much is talked about more.</summary>
    private const int MostLinks = 6;

    private const int MostScore = 1 << 20;

    private readonly TermSummary[] _senses;
    private readonly int[] _priors;
    private readonly SenseWords _words;

    /// <summary>Works it out.</summary>
    /// <param name="hits">The labels.</param>
    /// <param name="segments">Where their Terms are.</param>
    public SenseGroup(PhraseHit[] hits, Segment[] segments)
    {
        var terms = Array.ConvertAll(hits, hit => segments[hit.Segment].Decode(hit.Doc));
        var uses = LabelUse.Of(terms, segments);
        var senses = terms.Select((term, i) => (term.Summary, Context: SenseContext.Of(term), Prior: uses[i] + Math.Min(term.Relations.Count + term.Mappings.Count, MostLinks)))
            .OrderBy(sense => sense.Summary.Status == Status.Deprecated)
            .ThenByDescending(sense => sense.Prior)
            .ThenBy(sense => sense.Summary.Vocabulary, StringComparer.Ordinal)
            .ThenBy(sense => sense.Summary.Slug, StringComparer.Ordinal)
            .ToArray();
        Hits = hits;
        _senses = [.. senses.Select(sense => sense.Summary)];
        _priors = [.. senses.Select(sense => sense.Prior)];
        _words = new([.. senses.Select(sense => sense.Context)]);
    }

    /// <summary>The labels.</summary>
    public PhraseHit[] Hits { get; }

    /// <summary>The senses where no word around tells them apart: ties break the same way on every replica.</summary>
    public IReadOnlyList<TermSummary> Senses => _senses;

    /// <summary>Adds what a word of the text says for each sense; false when it says nothing.</summary>
    public bool Weigh(ulong stem, Span<int> scores) => _words.Weigh(stem, scores);

    /// <summary>The senses, the likelier first.</summary>
    /// <param name="scores">What the words around say for each.</param>
    /// <param name="readFor">The reader's own vocabulary, whose senses come last.</param>
    public IReadOnlyList<TermSummary> InOrder(ReadOnlySpan<int> scores, string? readFor)
    {
        // One number a sense, the likeliest the least: in use before out of use, the other side's before the reader's own, then by score.
        var order = new ulong[_senses.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var isOut = _senses[i].Status == Status.Deprecated ? 1UL << 63 : 0;
            var isOwn = _senses[i].Vocabulary == readFor ? 1UL << 62 : 0;
            order[i] = isOut | isOwn | ((ulong)(MostScore - Math.Min(MostScore, scores[i] + _priors[i])) << 32) | (uint)i;
        }

        Array.Sort(order);
        return Array.ConvertAll(order, place => _senses[(int)(uint)place]);
    }
}
