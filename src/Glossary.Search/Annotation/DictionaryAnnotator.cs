using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
    private readonly ConditionalWeakTable<Snapshot, TextReading> _readings = [];
    private readonly ConcurrentBag<TokenReader> _readers = [];

    /// <inheritdoc/>
    public Annotations Annotate(AnnotateQuery query) => index.Read(snapshot => Annotate(query, snapshot));

    private Annotations Annotate(AnnotateQuery query, Snapshot snapshot)
    {
        var reading = _readings.GetValue(snapshot, snapshot => new(snapshot));
        var reader = _readers.TryTake(out var kept) ? kept : new();
        try
        {
            return new(Find(query, reader.Read(query.Text, reading), reading), snapshot.State?.Change ?? 0);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    private static List<Found> Find(AnnotateQuery query, TokensOfText text, TextReading reading)
    {
        var annotations = new List<Found>();
        var hits = new List<PhraseHit>();
        var told = query.FirstOnly ? new HashSet<PhraseHit>() : null;
        var matcher = new PhraseMatcher(text, reading, query.Vocabularies, hits);
        var order = new SenseOrder(text, reading, query.ReadFor);
        for (var i = 0; i < text.Tokens.Length;)
        {
            var count = matcher.Longest(i);
            if (count > 1 && (text.Tokens[i].Traits & WordTraits.Stops) != 0)
            {
                // "the floor" is a name too, yet in "the floor box" the box is meant.
                var next = matcher.Longest(i + 1);
                (i, count) = next + 1 > count ? (i + 1, next) : (i, matcher.Longest(i));
            }

            if (count == 0)
            {
                i++;
                continue;
            }

            if (told is null || AnyNew(hits, told))
            {
                var (start, end) = (text.Tokens[i].Start, text.Tokens[i + count - 1].End);
                annotations.Add(new(start, end, query.Text[start..end], order.Of(hits, i, count)));
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
