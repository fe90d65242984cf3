using Glossary.Benchmarks.Generated;

namespace Glossary.Benchmarks.Peers;

/// <summary>One peer's figures. What is too slow for all queries gets the first so many of them, and is compared on those.</summary>
internal sealed class PeerRow(IPeer peer, Corpus corpus)
{
    /// <summary>How many passes are made, one peer after the other. A query's time is the best of them: whoever shares the machine takes a core away for milliseconds at a time.</summary>
    public const int Rounds = 5;

    private static readonly int Kinds = Enum.GetValues<QueryKind>().Length;

    private readonly string[] _texts = [.. corpus.Queries.Select(query => query.Text)];
    private readonly List<PeerPass> _passes = [];
    private readonly List<int> _ranks = [];

    /// <summary>What it is called.</summary>
    public string Name => peer.Name;

    /// <summary>How many of the queries it was scored on.</summary>
    public int Scored => _ranks.Count;

    /// <summary>How many of the queries it was timed on.</summary>
    public int Timed { get; private set; }

    /// <summary>Queries a second, in the pass that is the median of all.</summary>
    public double PerSecond => _passes.Select(pass => Timed / (pass.Milliseconds.Sum() / 1000)).Median();

    /// <summary>Bytes of garbage for each query.</summary>
    public double? Garbage => _passes[^1].Garbage;

    /// <summary>The time within which so many of the queries of a kind, or of all, are answered.</summary>
    public double Within(double share, QueryKind? kind = null)
    {
        double[] sorted = [.. Of(kind, Timed).Select(i => _passes.Min(pass => pass.Milliseconds[i])).Order()];
        return sorted[(int)(sorted.Length * share)];
    }

    /// <summary>Scores it on as many queries as it answers in a time, which warms it up too, and finds out on how many it can be timed.</summary>
    public async Task ScoreAsync(TimeSpan budget, TimeSpan round, CancellationToken cancellationToken)
    {
        var (spent, each) = (0.0, 0.0);
        while (_ranks.Count < _texts.Length && (spent < budget.TotalMilliseconds || _ranks.Count == 0))
        {
            var first = _ranks.Count;
            var pass = await peer.AskAsync(_texts[first..Math.Min(first + (8 * Kinds), _texts.Length)], cancellationToken);
            _ranks.AddRange(pass.Found.Select((found, i) => Array.FindIndex(found, number => IsMeant(corpus.Queries[first + i], number))));
            spent += pass.Milliseconds.Sum();
            each = spent / _ranks.Count;
        }

        var affordable = (int)Math.Min(round.TotalMilliseconds / each, _ranks.Count);
        Timed = Math.Min(_ranks.Count, Math.Max(affordable / Kinds * Kinds, 8 * Kinds));
    }

    /// <summary>Times it once more.</summary>
    public async Task RunAsync(CancellationToken cancellationToken) => _passes.Add(await peer.AskAsync(_texts[..Timed], cancellationToken));

    /// <summary>How often what was meant is among the first <paramref name="within"/>, over the first <paramref name="queries"/> queries of a kind.</summary>
    public double Success(QueryKind? kind, int within, int queries)
    {
        int[] those = [.. Of(kind, Math.Min(queries, Scored))];
        return those.Length == 0 ? 0 : (double)those.Count(i => _ranks[i] >= 0 && _ranks[i] < within) / those.Length;
    }

    /// <summary>The queries of a kind that it answered wrongly first.</summary>
    public IEnumerable<GeneratedQuery> Missed(QueryKind kind) => Of(kind, Scored).Where(i => _ranks[i] != 0).Select(i => corpus.Queries[i]);

    private IEnumerable<int> Of(QueryKind? kind, int queries) => Enumerable.Range(0, queries).Where(i => kind is null || corpus.Queries[i].Kind == kind);

    private bool IsMeant(GeneratedQuery query, int number)
    {
        var term = corpus.Find(number);
        return query.IsMeant(term.Summary, term.Labels.Select(label => label.Text));
    }
}
