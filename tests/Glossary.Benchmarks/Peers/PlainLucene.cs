using System.Diagnostics;
using Glossary.Benchmarks.Generated;
using Glossary.Core.Terms;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Glossary.Benchmarks.Peers;

/// <summary>
/// Lucene as its documentation suggests for look-up: whole labels, edge n-grams and FuzzyQuery in one DisjunctionMax; or staged, the
/// FuzzyQuery only when nothing else was found.
/// </summary>
internal sealed class PlainLucene : IDisposable
{
    private const string Whole = "whole";
    private const string Word = "word";
    private const string Beginning = "beginning";
    private const string Definition = "definition";
    private const int LongestBeginning = 20;

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Analyzer _analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48);

    /// <summary>Indexes the glossary.</summary>
    public PlainLucene(Corpus corpus)
    {
        using (var writer = new IndexWriter(_directory, new(LuceneVersion.LUCENE_48, _analyzer) { RAMBufferSizeMB = 128 }))
        {
            foreach (var term in corpus.Terms)
            {
                writer.AddDocument(Document(term));
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new(_reader);
    }

    /// <summary>The two ways to ask it.</summary>
    public IEnumerable<IPeer> Peers() =>
    [
        new Row(this, "Lucene.Net, one DisjunctionMax with FuzzyQuery", text => Find(new DisjunctionMaxQuery(0.1f) { Sure(text), Fuzzy(text), Defined(text) })),
        new Row(this, "Lucene.Net, staged: FuzzyQuery last", text => Find(Sure(text)) is { Length: > 0 } sure ? sure : Find(Fuzzy(text)) is { Length: > 0 } near ? near : Find(Defined(text))),
    ];

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private static Document Document(PublishedTerm term)
    {
        Document document = [new StoredField("number", GeneratedGlossary.Number(term.Summary.Id)), new TextField(Definition, term.Summary.Short, Field.Store.NO)];
        foreach (var text in term.Labels.Select(label => label.Text.ToLowerInvariant()))
        {
            document.Add(new StringField(Whole, text, Field.Store.NO));
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                document.Add(new StringField(Word, word, Field.Store.NO));
                for (var length = 1; length <= Math.Min(word.Length, LongestBeginning); length++)
                {
                    document.Add(new StringField(Beginning, word[..length], Field.Store.NO));
                }
            }
        }

        return document;
    }

    private static string[] Words(string text) => text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static DisjunctionMaxQuery Sure(string text) => new(0.1f)
    {
        new TermQuery(new(Whole, text.ToLowerInvariant())) { Boost = 10 },
        All(text, word => new TermQuery(new(Word, word)), 3),
        All(text, word => new TermQuery(new(Beginning, word.Length > LongestBeginning ? word[..LongestBeginning] : word)), 1),
    };

    private static BooleanQuery Fuzzy(string text) => All(text, word => new FuzzyQuery(new(Word, word), word.Length < 4 ? 0 : word.Length < 7 ? 1 : 2), 0.5f);

    private static BooleanQuery All(string text, Func<string, Query> one, float boost)
    {
        BooleanQuery all = new() { Boost = boost };
        foreach (var word in Words(text))
        {
            all.Add(one(word), Occur.MUST);
        }

        return all;
    }

    private BooleanQuery Defined(string text)
    {
        BooleanQuery any = new() { Boost = 0.2f };
        using var tokens = _analyzer.GetTokenStream(Definition, text);
        var word = tokens.GetAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            any.Add(new TermQuery(new(Definition, word.ToString())), Occur.SHOULD);
        }

        tokens.End();
        return any;
    }

    private ScoreDoc[] Find(Query query) => _searcher.Search(query, IPeer.Limit).ScoreDocs;

    private sealed class Row(PlainLucene lucene, string name, Func<string, ScoreDoc[]> find) : IPeer
    {
        public string Name => name;

        public Task<PeerPass> AskAsync(IReadOnlyList<string> queries, CancellationToken cancellationToken)
        {
            var times = new double[queries.Count];
            var found = new int[queries.Count][];
            var garbage = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < times.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var start = Stopwatch.GetTimestamp();
                found[i] = Array.ConvertAll(find(queries[i]), hit => lucene._searcher.Doc(hit.Doc).GetField("number").GetInt32Value()!.Value);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            garbage = GC.GetAllocatedBytesForCurrentThread() - garbage;
            return Task.FromResult(new PeerPass(times, found, (double)garbage / queries.Count));
        }
    }
}
