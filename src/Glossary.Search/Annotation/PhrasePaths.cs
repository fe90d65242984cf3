using System.Runtime.InteropServices;

namespace Glossary.Search.Annotation;

/// <summary>Collects labels as paths of words, and lays them out flat.</summary>
internal sealed class PhrasePaths
{
    private readonly Dictionary<ulong, int> _nodes = [];
    private readonly List<bool> _leadsOn = [false];
    private readonly List<(int Node, PhraseLabel Label)> _ends = [];
    private PhraseLabel[] _labels = [];
    private int[] _labelsAt = [];

    /// <summary>Puts in a label at the end of a path.</summary>
    public void Put(ReadOnlySpan<ulong> words, PhraseLabel label)
    {
        var node = PhraseTable.Root;
        foreach (var word in words)
        {
            _leadsOn[node] = true;
            ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(_nodes, PhraseTable.Key(node, word), out var exists);
            if (!exists)
            {
                child = _leadsOn.Count;
                _leadsOn.Add(false);
            }

            node = child;
        }

        _ends.Add((node, label));
    }

    /// <summary>The labels in runs, the last of each with the complement of its document.</summary>
    public PhraseLabel[] Labels()
    {
        LayOut();
        return _labels;
    }

    /// <summary>The steps of all paths.</summary>
    public IReadOnlyCollection<PhraseStep> Steps()
    {
        LayOut();
        return [.. _nodes.Select(pair => new PhraseStep(pair.Key, _leadsOn[pair.Value] ? pair.Value : PhraseTable.Root, _labelsAt[pair.Value]))];
    }

    private void LayOut()
    {
        if (_labelsAt.Length > 0)
        {
            return;
        }

        _labelsAt = new int[_leadsOn.Count];
        Array.Fill(_labelsAt, -1);
        List<PhraseLabel> labels = [];
        var last = -1;
        foreach (var (node, label) in _ends.Distinct().OrderBy(end => end.Node))
        {
            if (node != last)
            {
                Complement(labels);
                (_labelsAt[node], last) = (labels.Count, node);
            }

            labels.Add(label);
        }

        Complement(labels);
        _labels = [.. labels];
    }

    private static void Complement(List<PhraseLabel> labels)
    {
        if (labels.Count > 0)
        {
            labels[^1] = labels[^1] with { Doc = ~labels[^1].Doc };
        }
    }
}
