using System.Numerics;
using System.Runtime.InteropServices;
using Glossary.Search.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Matching;

/// <summary>
/// Looks a query up in all that Terms say of themselves. The rarer a word the more it weighs; it weighs most in a name or in the one
/// sentence, little in the rest, and least in the names of what the Term is linked to.
/// </summary>
internal sealed class DefinitionMatcher(Candidates candidates, AskedWords asked)
{
    private const int EarlyWords = 3;
    private const int LateWords = 8;
    private const double LossOfLate = 0.25;
    private const double InText = 0.35;
    private const double InName = 0.75;
    private const double OfMany = 0.5;
    private const double InShort = 0.55;
    private const double InNeighbour = 0.15;

    /// <summary>How much of the query's weight a Term must have when it hasn't all the words.</summary>
    private const double Enough = 0.5;

    private static readonly DefaultSimilarity Lengths = new();

    private readonly Dictionary<int, Found> _found = [];

    /// <summary>Finds Terms by what they say.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="partly">Whether the words that weigh most are enough; else all must be there.</param>
    /// <param name="widely">Whether also what is akin to the words is looked for.</param>
    public void Search(Snapshot snapshot, bool partly, bool widely)
    {
        asked.Weigh();
        if (asked.Words.Count == 0 || (!partly && asked.Words.Any(word => word.Count == 0)))
        {
            return;
        }

        if (partly && widely)
        {
            asked.Widen();
        }

        var all = (1u << asked.Words.Count) - 1;
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            Collect(snapshot.Segments[i], partly);
            var norms = snapshot.Segments[i].Reader.GetNormValues(TermDocument.Short);
            foreach (var (doc, found) in _found)
            {
                var isAnswer = partly && found.Share >= Enough * asked.Total && BitOperations.PopCount(found.Words) >= 2;
                if ((found.Words == all || isAnswer) && candidates.Accepts(i, doc))
                {
                    var norm = norms is null ? 0 : Lengths.DecodeNormValue((byte)norms.Get(doc));
                    candidates.AddDefined(i, doc, (int)(Candidates.BestFit * found.Score / asked.Total * (0.85 + (0.5 * Math.Min(norm, 0.3)))), isAnswer);
                }
            }
        }
    }

    private void Collect(Segment segment, bool partly)
    {
        _found.Clear();
        var left = asked.Total;
        var names = segment.Reader.GetNormValues(TermDocument.Names);
        for (var i = 0; i < asked.Words.Count; i++)
        {
            // What has none of the weightier words can't weigh enough any more.
            var isNewWelcome = partly ? left >= Enough * asked.Total : i == 0;
            foreach (var variant in asked.Words[i].Variants)
            {
                if (asked.Words[i].Word == QueryText.MostWords)
                {
                    Read(segment, TermDocument.Short, variant, i, 1, isNewWelcome);
                    continue;
                }

                Read(segment, TermDocument.Text, variant, i, InText, isNewWelcome);
                Read(segment, TermDocument.Names, variant, i, InName, isNewWelcome, names);
                Read(segment, TermDocument.Short, variant, i, InShort, isNewWelcome);
                Read(segment, TermDocument.Neighbours, variant, i, InNeighbour, isNewWelcome);
            }

            left -= asked.Words[i].Weight;
        }
    }

    /// <summary>Adds what a word is worth in a field. The one sentence says first what a thing is, and then how it differs from others.</summary>
    private void Read(Segment segment, string field, AskedVariant variant, int word, double worth, bool isNewWelcome, NumericDocValues? norms = null)
    {
        var term = new IndexTerm(field, variant.Root);
        var places = field == TermDocument.Short ? segment.Reader.GetTermPositionsEnum(term) : null;
        if ((places ?? segment.Reader.GetTermDocsEnum(term)) is not { } documents)
        {
            return;
        }

        var weight = asked.Words[word].Weight;
        for (int doc; (doc = documents.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrNullRef(_found, doc);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref found))
            {
                if (!isNewWelcome)
                {
                    continue;
                }

                found = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, doc, out _);
            }

            if ((found.Words >> word & 1) == 0)
            {
                found.Words |= 1u << word;
                found.Share += weight * variant.Likeness * (field == TermDocument.Neighbours ? 0.5 : 1);
                found.OfWord = 0;
            }

            var late = places is null ? 0 : Math.Clamp(places.NextPosition() - EarlyWords, 0, LateWords);
            // Who has many names has many a word by chance.
            var fewness = norms is null ? 1 : Math.Min(1, OfMany + Lengths.DecodeNormValue((byte)norms.Get(doc)));
            var more = Math.Min(1 - found.OfWord, worth * fewness * variant.Likeness * (1 - (LossOfLate * late / LateWords)));
            found.OfWord += more;
            found.Score += weight * more;
        }
    }

    /// <summary>What a document has of the query.</summary>
    private struct Found
    {
        /// <summary>The words, as bits.</summary>
        public uint Words;

        /// <summary>Their weight.</summary>
        public double Share;

        /// <summary>Their weight where they stand.</summary>
        public double Score;

        /// <summary>What the word read last is worth so far, at most 1.</summary>
        public double OfWord;
    }
}
