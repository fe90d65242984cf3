using System.Runtime.InteropServices;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>A label that has some words of a query.</summary>
/// <param name="Label">The label.</param>
/// <param name="Words">The words, as bits.</param>
/// <param name="Share">What they weigh.</param>
internal readonly record struct MetLabel(int Label, uint Words, double Share);

/// <summary>Counts together which words of a query each label has. Kept from look-up to look-up.</summary>
internal sealed class MetLabels
{
    private readonly List<(double Share, int Match)> _order = [];
    private readonly List<int> _labels = [];
    private (uint Words, float Share)[] _met = [];

    /// <summary>How many labels were met.</summary>
    public int Count => _labels.Count;

    /// <summary>One of them, in the order in which they were met.</summary>
    public MetLabel this[int met] => new(_labels[met], _met[_labels[met]].Words, _met[_labels[met]].Share);

    /// <summary>Reads the labels of matches, those first that weigh most.</summary>
    /// <param name="matches">The words of a segment that are like the query's.</param>
    /// <param name="labels">The labels of the segment.</param>
    /// <param name="asked">What the words weigh.</param>
    /// <param name="told">The words of the query that tell anything, as bits.</param>
    /// <param name="most">How many of each are read at most, the best first.</param>
    public void Read(WordMatches matches, LabelDictionary labels, AskedWords asked, uint told, int most)
    {
        foreach (var label in _labels)
        {
            _met[label] = default;
        }

        _labels.Clear();
        _order.Clear();
        if (_met.Length < labels.Count)
        {
            _met = new (uint, float)[labels.Count];
        }

        for (var match = 0; match < matches.Count; match++)
        {
            if ((matches.BitsOf(match) & told) != 0)
            {
                _order.Add((asked.ShareOf(matches.BitsOf(match)), match));
            }
        }

        CollectionsMarshal.AsSpan(_order).Sort(static (x, y) => x.Share != y.Share ? y.Share.CompareTo(x.Share) : x.Match.CompareTo(y.Match));
        foreach (var (share, match) in CollectionsMarshal.AsSpan(_order))
        {
            var found = matches.LabelsOf(match);
            Take(found[..Math.Min(found.Length, most)], matches.BitsOf(match), (float)share, asked);
        }
    }

    private void Take(ReadOnlySpan<int> labels, uint words, float share, AskedWords asked)
    {
        foreach (var label in labels)
        {
            ref var met = ref _met[label];
            if (met.Words == 0)
            {
                _labels.Add(label);
                met = (words, share);
            }
            else if ((met.Words & words) != words)
            {
                met.Share = (met.Words & words) == 0 ? met.Share + share : (float)asked.ShareOf(met.Words | words);
                met.Words |= words;
            }
        }
    }
}
