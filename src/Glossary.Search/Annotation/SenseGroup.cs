using Glossary.Core.Terms;
using Glossary.Search.Storage;

namespace Glossary.Search.Annotation;

/// <summary>What labels may mean that are written alike, and how much the words around speak for each.</summary>
internal sealed class SenseGroup
{
    /// <summary>The most that the number of links may count against the words around.</summary>
    private const int MostLinks = 6;

    private readonly TermSummary[] _senses;
    private readonly int[] _links;
    private readonly SenseWords _words;

    /// <summary>Works it out.</summary>
    /// <param name="hits">The labels.</param>
    /// <param name="segments">Where their Terms are.</param>
    public SenseGroup(PhraseHit[] hits, Segment[] segments)
    {
        var senses = hits.Select(hit => segments[hit.Segment].Decode(hit.Doc)).Select(term => (term.Summary, Context: SenseContext.Of(term)))
            .OrderBy(sense => sense.Summary.Status == Status.Deprecated)
            .ThenByDescending(sense => Math.Min(sense.Context.Links, MostLinks))
            .ThenBy(sense => sense.Summary.Vocabulary, StringComparer.Ordinal)
            .ThenBy(sense => sense.Summary.Slug, StringComparer.Ordinal)
            .ToArray();
        Hits = hits;
        _senses = [.. senses.Select(sense => sense.Summary)];
        _links = [.. senses.Select(sense => Math.Min(sense.Context.Links, MostLinks))];
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
        var order = new (bool IsOut, bool IsOwn, int Score, int Sense)[_senses.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = (_senses[i].Status == Status.Deprecated, _senses[i].Vocabulary == readFor, -(scores[i] + _links[i]), i);
        }

        Array.Sort(order);
        return Array.ConvertAll(order, place => _senses[place.Sense]);
    }
}
