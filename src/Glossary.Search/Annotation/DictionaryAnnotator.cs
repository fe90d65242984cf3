using System.Collections.Concurrent;
using Glossary.Core.Annotation;
using Glossary.Search.Storage;
using Found = Glossary.Core.Annotation.Annotation;

namespace Glossary.Search.Annotation;

/// <summary>
/// Annotates from the labels of the index: what is derived from Lucene's reader goes along with it, so a text is read with the same
/// state of the glossary from its first word to its last.
/// </summary>
public sealed class DictionaryAnnotator(LuceneTermIndex index) : IAnnotator
{
    private readonly ConcurrentBag<TokenReader> _readers = [];

    /// <inheritdoc/>
    public Annotations Annotate(AnnotateQuery query) => index.Read(snapshot => Annotate(query, snapshot));

    private Annotations Annotate(AnnotateQuery query, Snapshot snapshot)
    {
        var reader = _readers.TryTake(out var kept) ? kept : new();
        try
        {
            List<Stretch> closed = [];
            ProtectedStretches.Find(query.Text, closed);
            reader.Read(query.Text, closed);
            var tables = snapshot.Segments.Select(segment => segment.Phrases).ToArray();
            return new(Find(query, reader.Tokens, snapshot.Segments, tables), snapshot.State?.Change ?? 0);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    private static List<Found> Find(AnnotateQuery query, ReadOnlySpan<TextToken> tokens, IReadOnlyList<Segment> segments, PhraseTable[] tables)
    {
        var annotations = new List<Found>();
        var hits = new List<PhraseHit>();
        var told = new HashSet<PhraseHit>();
        var matcher = new PhraseMatcher(query.Text, tokens, segments, tables, query.Vocabularies, hits);
        var order = new SenseOrder(segments, query.ReadFor);
        for (var i = 0; i < tokens.Length;)
        {
            var count = matcher.Longest(i);
            if (count == 0)
            {
                i++;
                continue;
            }

            if (!query.FirstOnly || AnyNew(hits, told))
            {
                var (start, end) = (tokens[i].Start, tokens[i + count - 1].End);
                annotations.Add(new(start, end, query.Text[start..end], order.Of(hits, tokens, i, count)));
            }

            i += count;
        }

        return annotations;
    }

    private static bool AnyNew(List<PhraseHit> hits, HashSet<PhraseHit> told)
    {
        var any = false;
        foreach (var hit in hits)
        {
            any |= told.Add(hit);
        }

        return any;
    }
}
