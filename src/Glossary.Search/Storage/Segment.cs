using Glossary.Core.Terms;
using Glossary.Search.Annotation;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Glossary.Search.Storage;

/// <summary>A segment as one snapshot sees it.</summary>
/// <param name="Reader">Its reader.</param>
/// <param name="Content">What is derived from it.</param>
internal sealed record Segment(AtomicReader Reader, SegmentContent Content)
{
    private readonly IBits? _live = Reader.LiveDocs;

    /// <summary>Whether the document is part of the snapshot.</summary>
    public bool IsLive(int doc) => _live is null || _live.Get(doc);

    /// <summary>Its labels as they are found in texts.</summary>
    public PhraseTable Phrases => Content.Phrases();

    /// <summary>The whole Term of a document.</summary>
    public PublishedTerm Decode(int doc) => Content.Decode(Reader, doc);
}
