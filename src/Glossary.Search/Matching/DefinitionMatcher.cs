using Glossary.Search.Analysis;
using Glossary.Search.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;
using IndexTerm = Lucene.Net.Index.Term;

namespace Glossary.Search.Matching;

/// <summary>Looks a query up in what Terms say of themselves: all its words must be there.</summary>
internal sealed class DefinitionMatcher(Snapshot snapshot, QueryText query, TermFilter filter, Candidates candidates)
{
    private const int ShortestWord = 3;

    /// <summary>Finds Terms by their definitions; those with all the words in the one sentence fit better.</summary>
    public void Search()
    {
        if (query.Words.Any(word => word.Form.Length >= ShortestWord) && Collect(TermDocument.Text, 0) > 0)
        {
            Collect(TermDocument.Short, 300);
        }
    }

    private int Collect(string field, int fit)
    {
        var words = new BooleanQuery();
        foreach (var stem in query.Words.Select(word => word.Stem).Where(stem => stem.Length <= StemTokenStream.LongestToken).Distinct())
        {
            words.Add(new TermQuery(new IndexTerm(field, stem)), Occur.MUST);
        }

        if (words.Clauses.Count == 0)
        {
            return 0;
        }

        filter.AddTo(words);
        var found = new Found(snapshot.Segments, candidates, fit);
        snapshot.Searcher.Search(words, found);
        return found.Count;
    }

    /// <summary>Takes every match; Lucene's own score differs from replica to replica and is not asked for.</summary>
    private sealed class Found(IReadOnlyList<Segment> segments, Candidates candidates, int fit) : ICollector
    {
        private Segment? _segment;

        public int Count { get; private set; }

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void SetNextReader(AtomicReaderContext context) => _segment = segments[context.Ord];

        public void Collect(int doc)
        {
            Count++;
            candidates.AddDefined(_segment!, doc, fit);
        }
    }
}
