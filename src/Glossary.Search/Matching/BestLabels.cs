using Glossary.Search.Dictionary;
using Glossary.Search.Storage;

namespace Glossary.Search.Matching;

/// <summary>Takes the best labels of a stretch, best first, until there are enough Terms.</summary>
internal sealed class BestLabels
{
    private readonly PriorityQueue<int, int> _queue = new();
    private RankedSlices _slices = null!;
    private byte _groups;
    private int _left;

    /// <summary>Begins with a stretch.</summary>
    public void Begin(LookedIn where, Segment segment, RankedSlices slices, int from, int to)
    {
        (_slices, _groups, _left) = (slices, where.Filter.Groups(segment), where.Enough);
        _queue.Clear();
        if (_groups != 0)
        {
            slices.Start(_queue, from, to, _groups);
        }
    }

    /// <summary>The next label; -1 when there are enough, or none are left.</summary>
    public int Next() => _left > 0 && _groups != 0 ? _slices.Next(_queue, _groups) : -1;

    /// <summary>Says that the label taken last has found another Term.</summary>
    public void Count() => _left--;
}
