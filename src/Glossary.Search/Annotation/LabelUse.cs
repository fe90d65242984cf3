using System.Numerics;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;
using Glossary.Search.Storage;
using Lucene.Net.Search;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Annotation;

/// <summary>
/// How much each vocabulary uses a word in what it says of its own Terms: where one side says "CT" all the time and the other hardly
/// ever, the first one's sense is the likelier before any other word is looked at.
/// </summary>
internal static class LabelUse
{
    /// <summary>What the use of the names that all these Terms share says for each: one more for four times the Terms that use them.</summary>
    public static int[] Of(PublishedTerm[] senses, Segment[] segments)
    {
        Dictionary<string, uint> uses = new(StringComparer.Ordinal);
        foreach (var root in senses.Select(RootsOf).Aggregate((x, y) => x.Intersect(y, StringComparer.Ordinal)))
        {
            Count(new(TermDocument.Text, root), segments, uses);
        }

        return Array.ConvertAll(senses, sense => BitOperations.Log2(uses.GetValueOrDefault(sense.Summary.Vocabulary) + 1) / 2);
    }

    /// <summary>The names of one word, as texts are indexed by them.</summary>
    private static IEnumerable<string> RootsOf(PublishedTerm term) => term.Labels
        .Where(label => label.Kind != LabelKind.Hidden)
        .Select(label => FoldedText.Of(label.Text).Words)
        .Where(words => words.Count == 1 && !RunningWords.Contains(words[0].Form))
        .Select(words => EnglishRoot.Of(words[0].Stem));

    private static void Count(IndexTerm root, Segment[] segments, Dictionary<string, uint> uses)
    {
        foreach (var segment in segments)
        {
            var found = segment.Reader.GetTermDocsEnum(root);
            for (var doc = found?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; doc != DocIdSetIterator.NO_MORE_DOCS; doc = found!.NextDoc())
            {
                if (segment.IsLive(doc))
                {
                    var vocabulary = segment.Content.Terms.Vocabulary(doc);
                    uses[vocabulary] = uses.GetValueOrDefault(vocabulary) + 1;
                }
            }
        }
    }
}
