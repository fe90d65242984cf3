using Glossary.Core.Terms;
using Glossary.Search.Annotation;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using IndexTerm = Lucene.Net.Index.Term;

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

    /// <summary>How many of its living Terms mention a root, by its hash.</summary>
    public int CountMentions(ulong root)
    {
        var mentions = Content.Mentions.Find(root).Documents;
        var count = mentions.Length;
        foreach (var doc in mentions.IsEmpty ? [] : Content.LostBy(Reader))
        {
            count -= mentions.BinarySearch(doc) >= 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Its living Terms whose document has that word of a field.</summary>
    public IEnumerable<PublishedTerm> Find(IndexTerm word) => Living(word).Select(Decode);

    /// <summary>Its living documents that have that word of a field.</summary>
    public IEnumerable<int> Living(IndexTerm word)
    {
        if (Reader.GetTermDocsEnum(word) is not { } found)
        {
            yield break;
        }

        while (found.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS)
        {
            if (IsLive(found.DocID))
            {
                yield return found.DocID;
            }
        }
    }

    /// <summary>The whole Term of a document.</summary>
    public PublishedTerm Decode(int doc) => Content.Decode(Reader, doc);
}
