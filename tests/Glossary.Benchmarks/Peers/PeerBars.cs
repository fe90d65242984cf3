using Glossary.Benchmarks.Bars;
using Glossary.Benchmarks.Generated;

namespace Glossary.Benchmarks.Peers;

/// <summary>What Glossary's look-up promises beside its peers. The first row is its suggest, the second its search.</summary>
internal static class PeerBars
{
    /// <summary>Of fewer Terms, PostgreSQL's look-up is little more than the way to it and back.</summary>
    private const int FewestForThroughput = 10_000;

    /// <summary>The bars for a glossary of that size.</summary>
    public static IEnumerable<Bar> Of(List<PeerRow> rows, int terms)
    {
        var (suggest, search, peers) = (rows[0], rows[1], rows[2..]);
        yield return new("suggest, p99", suggest.Within(0.99), "ms", terms <= 10_000 ? 0.3 : terms <= 100_000 ? 1 : 5);
        yield return new("garbage of a suggest: the answer itself", suggest.Garbage ?? double.NaN, "bytes", 2_048);
        if (terms >= FewestForThroughput && peers.Find(peer => peer.Name == PostgresQueries.Combined) is { } combined)
        {
            yield return new($"suggest, times as many a second as {combined.Name}", suggest.PerSecond / combined.PerSecond, "times", terms <= 10_000 ? 40 : 60, AtLeast: true);
        }

        foreach (var kind in Enum.GetValues<QueryKind>())
        {
            foreach (var within in new[] { 1, 5 })
            {
                foreach (var ours in new[] { suggest, search })
                {
                    if (peers.Count > 0)
                    {
                        yield return Success(ours, peers, kind, within);
                    }
                }
            }
        }
    }

    /// <summary>Beside the peer that leaves us the least ahead, over the queries that it got.</summary>
    private static Bar Success(PeerRow ours, List<PeerRow> peers, QueryKind kind, int within)
    {
        var nearest = peers.MinBy(peer => ours.Success(kind, within, peer.Scored) - peer.Success(kind, within, peer.Scored))!;
        var (measured, bound) = (ours.Success(kind, within, nearest.Scored), nearest.Success(kind, within, nearest.Scored));
        var level = measured == bound && measured < 1 ? ", level" : "";
        return new($"{ours.Name.Trim('*')}, {kind} @{within} beside {nearest.Name}{level}", measured * 100, "%", bound * 100, AtLeast: true);
    }
}
