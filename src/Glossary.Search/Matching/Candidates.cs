using System.Runtime.InteropServices;
using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>The Terms found so far, each by its best label.</summary>
internal sealed class Candidates(TermFilter filter)
{
    private readonly BestFirst _order = new();
    private readonly Dictionary<TermEntry, Candidate> _best = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many Terms were found.</summary>
    public int Count => _best.Count;

    /// <summary>Puts in a Term found by a label, unless a better label has found it.</summary>
    public void Add(Segment segment, LabelEntry label, Tier tier, int fit)
    {
        if (segment.IsLive(label.Doc) && segment.Content.Term(label.Doc) is var term && filter.Accepts(term))
        {
            Add(Candidate.Of(segment, term, label.IsHidden ? Misheard.Name(label.Form, term.Summary) : label.Text, tier, fit));
        }
    }

    /// <summary>Puts in a Term found by its definition, unless a label has found it.</summary>
    public void AddDefined(Segment segment, int doc, int fit)
    {
        var term = segment.Content.Term(doc);
        Add(Candidate.Of(segment, term, term.Summary.Label, Tier.Definition, fit));
    }

    /// <summary>The best, best first.</summary>
    public IReadOnlyList<Candidate> Best(int limit)
    {
        // The queue gives up its first: the worst, so that the best remain.
        var kept = new PriorityQueue<Candidate, Candidate>(Comparer<Candidate>.Create((x, y) => _order.Compare(y, x)));
        foreach (var candidate in _best.Values)
        {
            if (kept.Count < limit)
            {
                kept.Enqueue(candidate, candidate);
            }
            else
            {
                kept.EnqueueDequeue(candidate, candidate);
            }
        }

        var best = new Candidate[kept.Count];
        for (var i = best.Length - 1; i >= 0; i--)
        {
            best[i] = kept.Dequeue();
        }

        return best;
    }

    private void Add(Candidate candidate)
    {
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_best, candidate.Term, out var found);
        if (!found || _order.Compare(candidate, best) < 0)
        {
            best = candidate;
        }
    }
}
