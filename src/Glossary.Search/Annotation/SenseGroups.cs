using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Glossary.Search.Storage;

namespace Glossary.Search.Annotation;

/// <summary>The senses of ambiguous labels, each group worked out when a text first names it.</summary>
internal sealed class SenseGroups(Segment[] segments)
{
    /// <summary>How many senses are kept, so that a large glossary fits in memory.</summary>
    private const int MostKept = 1 << 15;

    private readonly ConcurrentDictionary<ulong, SenseGroup> _groups = [];
    private int _kept;

    /// <summary>What some labels may mean that are written alike.</summary>
    public SenseGroup Of(List<PhraseHit> hits)
    {
        var key = 0UL;
        foreach (var (segment, doc) in hits)
        {
            key = (key ^ (uint)doc ^ ((ulong)segment << 32)) * 0x9e3779b97f4a7c15;
            key ^= key >> 29;
        }

        if (_groups.TryGetValue(key, out var group) && CollectionsMarshal.AsSpan(hits).SequenceEqual(group.Hits))
        {
            return group;
        }

        if (Interlocked.Add(ref _kept, hits.Count) > MostKept)
        {
            _groups.Clear();
            Interlocked.Exchange(ref _kept, hits.Count);
        }

        return _groups[key] = new([.. hits], segments);
    }
}
