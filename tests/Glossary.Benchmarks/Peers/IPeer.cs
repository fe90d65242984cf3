namespace Glossary.Benchmarks.Peers;

/// <summary>A look-up that is measured beside the others: the same glossary, the same queries, the best eight Terms.</summary>
internal interface IPeer
{
    /// <summary>How many Terms each answers.</summary>
    const int Limit = 8;

    /// <summary>What it is called in the tables.</summary>
    string Name { get; }

    /// <summary>Answers the queries one after the other, timing each where it is answered.</summary>
    Task<PeerPass> AskAsync(IReadOnlyList<string> queries, CancellationToken cancellationToken);
}

/// <summary>What one pass over the queries brought.</summary>
/// <param name="Milliseconds">How long each query took.</param>
/// <param name="Found">The numbers of the Terms that each found, best first.</param>
/// <param name="Garbage">Bytes allocated by a query in the mean; null where that can't be told.</param>
internal sealed record PeerPass(double[] Milliseconds, int[][] Found, double? Garbage = null);
