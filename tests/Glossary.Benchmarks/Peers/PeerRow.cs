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
    private int[] _ranks = [];

    /// <summary>What it is called.</summary>
    public string Name => peer.Name;

    /// <summary>How many of the queries it got.</summary>
    public int Asked { get; private set; }

    /// <summary>Queries a second, in the pass that is the median of all.</summary>
    public double PerSecond => Median(_passes.Select(pass => Asked / (pass.Milliseconds.Sum() / 1000)));

    /// <summary>Bytes of garbage for each query.</summary>
    public double? Garbage => _passes[^1].Garbage;

    /// <summary>The time within which so many of the queries of a kind, or of all, are answered.</summary>
    public double Within(double share, QueryKind? kind = null)
    {
        double[] sorted = [.. Of(kind, Asked).Select(i => _passes.Min(pass => pass.Milliseconds[i])).Order()];
        return sorted[(int)(sorted.Length * share)];
    }

    /// <summary>Warms it up, and finds out how many queries it answers in the time it has.</summary>
    public async Task PrepareAsync(TimeSpan budget, CancellationToken cancellationToken)
    {
        var (asked, spent, each) = (8 * Kinds, 0.0, 0.0);
        while (spent < 1500)
        {
            var pass = await peer.AskAsync(_texts[..Math.Min(asked, _texts.Length)], cancellationToken);
            spent += pass.Milliseconds.Sum();
            each = pass.Milliseconds.Average();
            asked *= 2;
        }

        var affordable = (int)Math.Min(budget.TotalMilliseconds / Rounds / each, _texts.Length);
        Asked = Math.Min(_texts.Length, Math.Max(affordable / Kinds * Kinds, 8 * Kinds));
    }

    /// <summary>One pass more.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pass = await peer.AskAsync(_texts[..Asked], cancellationToken);
        _passes.Add(pass);
        if (_passes.Count == 1)
        {
            _ranks = [.. pass.Found.Select((found, i) => Array.FindIndex(found, number => IsMeant(corpus.Queries[i], number)))];
        }
    }

    /// <summary>How often what was meant is among the first <paramref name="within"/>, over the first <paramref name="queries"/> queries of a kind.</summary>
    public double Success(QueryKind? kind, int within, int queries)
    {
        int[] those = [.. Of(kind, Math.Min(queries, Asked))];
        return those.Length == 0 ? 0 : (double)those.Count(i => _ranks[i] >= 0 && _ranks[i] < within) / those.Length;
    }

    /// <summary>The queries of a kind that it answered wrongly first.</summary>
    public IEnumerable<GeneratedQuery> Missed(QueryKind kind) => Of(kind, Asked).Where(i => _ranks[i] != 0).Select(i => corpus.Queries[i]);

    private IEnumerable<int> Of(QueryKind? kind, int queries) => Enumerable.Range(0, queries).Where(i => kind is null || corpus.Queries[i].Kind == kind);

    private bool IsMeant(GeneratedQuery query, int number)
    {
        var term = corpus.Find(number);
        return query.IsMeant(term.Summary, term.Labels.Select(label => label.Text));
    }

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }
}
