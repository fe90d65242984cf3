using Glossary.Core.Terms;
using Glossary.Search.Annotation;
using Glossary.Search.Dictionary;
using Lucene.Net.Index;

namespace Glossary.Search.Storage;

/// <summary>
/// What is derived from a Lucene segment: its Terms, their labels, its procedures and its learning paths. A segment never changes, so this is made once and goes along
/// from snapshot to snapshot; a whole Term is decoded when it is first read.
/// </summary>
internal sealed class SegmentContent
{
    /// <summary>How many decoded Terms a segment keeps, so that a large glossary fits in memory.</summary>
    private const int MostDecoded = 10_000;

    private readonly PublishedTerm?[] _decoded;
    private readonly OrdinaryWords _ordinary = new();
    private readonly Lock _phrasesTurn = new();
    private readonly Lazy<NameTable> _names;
    private PhraseTable? _phrases;
    private int[] _lost = [];
    private int _count;

    /// <summary>Reads a whole segment; thus what can be read later has been read once.</summary>
    public SegmentContent(AtomicReader reader)
    {
        _decoded = new PublishedTerm?[reader.MaxDoc];
        Guides = GuideDocument.ReadAll(reader);
        Terms = new(reader.MaxDoc);
        Facts = new(reader.MaxDoc);
        var labels = new LabelDictionaryBuilder(Terms);
        var live = reader.LiveDocs;
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if ((live is not null && !live.Get(doc)) || Guides.ContainsKey(doc))
            {
                Terms.Skip(doc);
                Facts.Skip(doc);
                continue;
            }

            var term = TermDocument.Read(reader, doc);
            Terms.Add(doc, term);
            Facts.Add(doc, term);
            _ordinary.Add(term);
            foreach (var label in term.Labels.Where(label => !Description.Is(label)))
            {
                labels.Add(doc, label);
            }
        }

        Terms.Finish();
        Labels = labels.Build();
        Mentions = MentionReader.Read(reader);
        _names = new(() => NameTable.Of(Terms, Labels));
    }

    /// <summary>What is known of its Terms that were live when the segment was first seen.</summary>
    public TermTable Terms { get; }

    /// <summary>What lists and figures need to know of these.</summary>
    public TermFacts Facts { get; }

    /// <summary>Their names in order; put in order when somebody first lists them.</summary>
    public NameTable Names => _names.Value;

    /// <summary>Its procedures and learning paths that were live when the segment was first seen, by document.</summary>
    public IReadOnlyDictionary<int, StoredGuide> Guides { get; }

    /// <summary>The labels of its Terms.</summary>
    public LabelDictionary Labels { get; }

    /// <summary>What its Terms say of themselves.</summary>
    public MentionTable Mentions { get; }

    /// <summary>The documents that a reader of the segment no longer has, ascending; read anew only when some were deleted since.</summary>
    public int[] LostBy(AtomicReader reader)
    {
        if (reader.NumDeletedDocs == 0)
        {
            return [];
        }

        var lost = Volatile.Read(ref _lost);
        if (lost.Length != reader.NumDeletedDocs)
        {
            lost = new int[reader.NumDeletedDocs];
            for (int doc = 0, count = 0; count < lost.Length; doc++)
            {
                if (!reader.LiveDocs.Get(doc))
                {
                    lost[count++] = doc;
                }
            }

            Volatile.Write(ref _lost, lost);
        }

        return lost;
    }

    /// <summary>The labels of its Terms as they are found in texts; made when first asked for.</summary>
    public PhraseTable Phrases()
    {
        if (Volatile.Read(ref _phrases) is { } made)
        {
            return made;
        }

        lock (_phrasesTurn)
        {
            if (_phrases is null)
            {
                Volatile.Write(ref _phrases, PhraseTableBuilder.Of(Labels, _ordinary));
            }

            return _phrases!;
        }
    }

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
}
