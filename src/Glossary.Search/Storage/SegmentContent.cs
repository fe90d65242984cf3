using Glossary.Core.Terms;
using Glossary.Search.Dictionary;
using Lucene.Net.Index;

namespace Glossary.Search.Storage;

/// <summary>
/// What is derived from a Lucene segment: its Terms and their labels. A segment never changes, so this is made once and goes along
/// from snapshot to snapshot; a Term is decoded when it is first read.
/// </summary>
internal sealed class SegmentContent
{
    /// <summary>How many decoded Terms a segment keeps, so that a large glossary fits in memory.</summary>
    private const int MostDecoded = 10_000;

    private readonly TermEntry?[] _terms;
    private readonly PublishedTerm?[] _decoded;
    private readonly Dictionary<TermKey, int> _byKey = [];
    private int _count;

    /// <summary>Reads a whole segment; thus what can be read later has been read once.</summary>
    public SegmentContent(AtomicReader reader)
    {
        _terms = new TermEntry?[reader.MaxDoc];
        _decoded = new PublishedTerm?[reader.MaxDoc];
        Labels = new(Read(reader));
    }

    /// <summary>The labels of its Terms.</summary>
    public LabelDictionary Labels { get; }

    /// <summary>What is known of the Term of a document that was live when the segment was first seen.</summary>
    public TermEntry Term(int doc) => _terms[doc]!;

    /// <summary>The document of a Term; null when the segment never had it.</summary>
    public int? Find(TermKey key) => _byKey.TryGetValue(key, out var doc) ? doc : null;

    /// <summary>The whole Term of a document.</summary>
    public PublishedTerm Decode(AtomicReader reader, int doc)
    {
        if (Volatile.Read(ref _decoded[doc]) is { } term)
        {
            return term;
        }

        if (Interlocked.Increment(ref _count) > MostDecoded)
        {
            Array.Clear(_decoded);
            Interlocked.Exchange(ref _count, 1);
        }

        term = TermDocument.Read(reader, doc);
        Volatile.Write(ref _decoded[doc], term);
        return term;
    }

    private IEnumerable<(int, PublishedTerm)> Read(AtomicReader reader)
    {
        var live = reader.LiveDocs;
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (live is null || live.Get(doc))
            {
                var term = TermDocument.Read(reader, doc);
                _terms[doc] = new(doc, term.Summary, term.Topics, term.Stages.Aggregate(0, (bits, stage) => bits | (1 << (int)stage)));
                _byKey[term.Summary.Key] = doc;
                yield return (doc, term);
            }
        }
    }
}
