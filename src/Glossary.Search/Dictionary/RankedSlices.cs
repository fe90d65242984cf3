namespace Glossary.Search.Dictionary;

/// <summary>
/// Labels in some order, of which any stretch gives its best first without being walked: over each block stands the best that is
/// in it, and over each block of blocks again. A label's number is its rank, so the best is the least.
/// </summary>
internal sealed class RankedSlices
{
    private const int Block = 32;
    private const int Fan = 8;
    private const int Item = 15;

    private readonly int[] _labels;
    private readonly byte[] _groups;
    private readonly List<(int[] Best, byte[] Groups)> _levels = [];

    /// <summary>Prepares stretches of <paramref name="labels"/>.</summary>
    /// <param name="labels">Numbers of labels.</param>
    /// <param name="groups">For each label one bit, by which others are passed over.</param>
    public RankedSlices(int[] labels, byte[] groups)
    {
        (_labels, _groups) = (labels, groups);
        var count = (labels.Length + Block - 1) / Block;
        var level = (Best: new int[count], Groups: new byte[count]);
        Array.Fill(level.Best, int.MaxValue);
        for (var i = 0; i < labels.Length; i++)
        {
            level.Best[i / Block] = Math.Min(level.Best[i / Block], labels[i]);
            level.Groups[i / Block] |= groups[labels[i]];
        }

        _levels.Add(level);
        while (count > Fan)
        {
            var below = level;
            count = (count + Fan - 1) / Fan;
            level = (new int[count], new byte[count]);
            Array.Fill(level.Best, int.MaxValue);
            for (var i = 0; i < below.Best.Length; i++)
            {
                level.Best[i / Fan] = Math.Min(level.Best[i / Fan], below.Best[i]);
                level.Groups[i / Fan] |= below.Groups[i];
            }

            _levels.Add(level);
        }
    }

    /// <summary>The labels.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>Begins with a stretch; take the best by <see cref="Next"/>.</summary>
    public void Start(PriorityQueue<int, int> queue, int from, int to, byte groups)
    {
        var (low, high) = ((from + Block - 1) / Block, to / Block);
        if (low >= high)
        {
            Put(queue, from, to, groups);
            return;
        }

        Put(queue, from, low * Block, groups);
        Put(queue, high * Block, to, groups);
        for (var level = 0; low < high; level++)
        {
            var isTop = level == _levels.Count - 1 || high - low <= 2 * Fan;
            while (low < high && (isTop || low % Fan != 0))
            {
                PutNode(queue, level, low++, groups);
            }

            while (low < high && high % Fan != 0)
            {
                PutNode(queue, level, --high, groups);
            }

            (low, high) = (low / Fan, high / Fan);
        }
    }

    /// <summary>The next label, the best of those left; -1 when there are none.</summary>
    public int Next(PriorityQueue<int, int> queue, byte groups)
    {
        while (queue.TryDequeue(out var node, out var best))
        {
            var (level, index) = (node & Item, node >> 4);
            switch (level)
            {
                case Item:
                    return best;
                case 0:
                    Put(queue, index * Block, Math.Min((index + 1) * Block, _labels.Length), groups);
                    break;
                default:
                    for (var i = index * Fan; i < Math.Min((index + 1) * Fan, _levels[level - 1].Best.Length); i++)
                    {
                        PutNode(queue, level - 1, i, groups);
                    }

                    break;
            }
        }

        return -1;
    }

    private void Put(PriorityQueue<int, int> queue, int from, int to, byte groups)
    {
        for (var i = from; i < to; i++)
        {
            if ((_groups[_labels[i]] & groups) != 0)
            {
                queue.Enqueue(Item, _labels[i]);
            }
        }
    }

    private void PutNode(PriorityQueue<int, int> queue, int level, int index, byte groups)
    {
        if ((_levels[level].Groups[index] & groups) != 0)
        {
            queue.Enqueue((index << 4) | level, _levels[level].Best[index]);
        }
    }
}
