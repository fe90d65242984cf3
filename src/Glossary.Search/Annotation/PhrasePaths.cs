using System.Runtime.InteropServices;

namespace Glossary.Search.Annotation;

/// <summary>Collects labels as paths of words, and lays them out flat.</summary>
internal sealed class PhrasePaths
{
    private readonly Dictionary<ulong, int> _nodes = [];
    private readonly Dictionary<ulong, int> _verbs = [];
    private readonly HashSet<(ulong Key, int Node)> _joined = [];
    private readonly List<bool> _leadsOn = [false];
    private readonly List<(int Node, PhraseLabel Label)> _ends = [];

    /// <summary>Puts in a label at the end of a path.</summary>
    /// <param name="words">The stems of its words.</param>
    /// <param name="label">The label.</param>
    /// <param name="nodes">Where to write the nodes that the path goes through, from the root to its end.</param>
    public void Put(ReadOnlySpan<ulong> words, PhraseLabel label, Span<int> nodes)
    {
        nodes[0] = PhraseTable.Root;
        for (var i = 0; i < words.Length; i++)
        {
            nodes[i + 1] = Next(_nodes, nodes[i], words[i]);
        }

        _ends.Add((nodes[words.Length], label));
    }

    /// <summary>Puts in a way from one node to another by the stem of two words written as one. There it goes on as after the two.</summary>
    public void Join(int from, ulong joined, int to) => _joined.Add((PhraseSteps.Key(from, joined), to));

    /// <summary>Puts in a label at the end of a path whose last word is a verb's root.</summary>
    public void PutVerb(int node, ulong root, PhraseLabel label) => _ends.Add((Next(_verbs, node, root), label));

    /// <summary>The ways of all paths, and the labels in runs, the last of each with the complement of its document.</summary>
    public (PhraseWays Ways, PhraseLabel[] Labels) LayOut()
    {
        var endAt = new int[_leadsOn.Count];
        Array.Fill(endAt, PhraseEnd.None);
        List<PhraseLabel> labels = [];
        // Of labels that end alike the order doesn't matter, but the same one twice comes together.
        _ends.Sort((x, y) => (x.Node, x.Label.Written, x.Label.Doc).CompareTo((y.Node, y.Label.Written, y.Label.Doc)));
        var ends = CollectionsMarshal.AsSpan(_ends);
        for (int from = 0, to; from < ends.Length; from = to)
        {
            var (node, first) = ends[from];
            for (to = from + 1; to < ends.Length && ends[to].Node == node;)
            {
                to++;
            }

            if (first.Written < 0 && ends[to - 1].Label == first)
            {
                endAt[node] = PhraseEnd.Only(first.Doc);
                continue;
            }

            endAt[node] = labels.Count;
            for (var i = from; i < to; i++)
            {
                if (i == from || ends[i] != ends[i - 1])
                {
                    labels.Add(ends[i].Label);
                }
            }

            labels[^1] = labels[^1] with { Doc = ~labels[^1].Doc };
        }

        return (new(StepsOf(_nodes.Select(pair => (pair.Key, pair.Value)), endAt), StepsOf(_joined, endAt), StepsOf(_verbs.Select(pair => (pair.Key, pair.Value)), endAt)), [.. labels]);
    }

    private PhraseSteps StepsOf(IEnumerable<(ulong Key, int Node)> nodes, int[] endAt) =>
        new([.. nodes.Select(step => new PhraseStep(step.Key, _leadsOn[step.Node] ? step.Node : PhraseTable.Root, endAt[step.Node]))]);

    private int Next(Dictionary<ulong, int> nodes, int node, ulong word)
    {
        _leadsOn[node] = true;
        ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(nodes, PhraseSteps.Key(node, word), out var exists);
        if (!exists)
        {
            child = _leadsOn.Count;
            _leadsOn.Add(false);
        }

        return child;
    }
}
