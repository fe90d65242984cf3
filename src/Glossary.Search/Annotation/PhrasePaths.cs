using System.Runtime.InteropServices;

namespace Glossary.Search.Annotation;

/// <summary>Collects labels as paths of words, and lays them out flat.</summary>
internal sealed class PhrasePaths
{
    private readonly Dictionary<ulong, int> _nodes = [];
    private readonly Dictionary<ulong, int> _verbs = [];
    private readonly List<bool> _leadsOn = [false];
    private readonly List<(int Node, PhraseLabel Label)> _ends = [];

    /// <summary>Puts in a label at the end of a path.</summary>
    public void Put(ReadOnlySpan<ulong> words, PhraseLabel label) => _ends.Add((NodeOf(words), label));

    /// <summary>Puts in a label at the end of a path whose last word is a verb's root.</summary>
    public void PutVerb(ReadOnlySpan<ulong> words, ulong root, PhraseLabel label)
    {
        var node = NodeOf(words);
        _ends.Add((Next(_verbs, node, root), label));
    }

    /// <summary>The steps of all paths, those to verbs by themselves, and the labels in runs, the last of each with the complement of its document.</summary>
    public (PhraseSteps Steps, PhraseSteps Verbs, PhraseLabel[] Labels) LayOut()
    {
        var labelsAt = new int[_leadsOn.Count];
        Array.Fill(labelsAt, -1);
        List<PhraseLabel> labels = [];
        var last = -1;
        // Of labels that end alike the order doesn't matter, but the same one twice comes together.
        _ends.Sort((x, y) => (x.Node, x.Label.Written, x.Label.Doc).CompareTo((y.Node, y.Label.Written, y.Label.Doc)));
        foreach (var (node, label) in _ends)
        {
            if (node == last && label == labels[^1])
            {
                continue;
            }

            if (node != last)
            {
                Complement(labels);
                (labelsAt[node], last) = (labels.Count, node);
            }

            labels.Add(label);
        }

        Complement(labels);
        return (StepsOf(_nodes, labelsAt), StepsOf(_verbs, labelsAt), [.. labels]);
    }

    private PhraseSteps StepsOf(Dictionary<ulong, int> nodes, int[] labelsAt) =>
        new([.. nodes.Select(pair => new PhraseStep(pair.Key, _leadsOn[pair.Value] ? pair.Value : PhraseTable.Root, labelsAt[pair.Value]))]);

    private int NodeOf(ReadOnlySpan<ulong> words)
    {
        var node = PhraseTable.Root;
        foreach (var word in words)
        {
            node = Next(_nodes, node, word);
        }

        return node;
    }

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

    private static void Complement(List<PhraseLabel> labels)
    {
        if (labels.Count > 0)
        {
            labels[^1] = labels[^1] with { Doc = ~labels[^1].Doc };
        }
    }
}
