namespace Glossary.Search.Dictionary;

/// <summary>Which words of a query each label has, as bits; kept from look-up to look-up, so that one makes no garbage of its size.</summary>
internal sealed class LabelMarks(int labels)
{
    private readonly uint[] _whole = new uint[labels];
    private readonly uint[] _loose = new uint[labels];
    private readonly List<int> _touched = [];

    /// <summary>The labels that have any.</summary>
    public IReadOnlyList<int> Touched => _touched;

    /// <summary>The query's words that the label has.</summary>
    public uint Whole(int label) => _whole[label];

    /// <summary>The query's words that the label has, or has the beginning of, or nearly has.</summary>
    public uint Any(int label) => _whole[label] | _loose[label];

    /// <summary>The label has these words.</summary>
    public void MarkWhole(int label, uint words)
    {
        Touch(label);
        _whole[label] |= words;
    }

    /// <summary>The label has the beginning of these words, or something like them.</summary>
    public void MarkLoose(int label, uint words)
    {
        Touch(label);
        _loose[label] |= words;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        foreach (var label in _touched)
        {
            _whole[label] = _loose[label] = 0;
        }

        _touched.Clear();
    }

    private void Touch(int label)
    {
        if ((_whole[label] | _loose[label]) == 0)
        {
            _touched.Add(label);
        }
    }
}
