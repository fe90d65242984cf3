using System.Diagnostics;
using System.Runtime.InteropServices;
using Glossary.Benchmarks.Bars;
using Glossary.Benchmarks.Generated;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Benchmarks.Peers;

/// <summary>Glossary's look-up beside what a user would pick instead: the same glossary, the same queries, one run.</summary>
internal static class PeersBenchmark
{
    /// <summary>Above so many Terms only Glossary's own look-up is measured.</summary>
    private const int MostForPeers = 200_000;

    private const int MostAsked = 20_000;

    private static readonly Stopwatch Running = Stopwatch.StartNew();

    internal static async Task<int> RunAsync(string[] args)
    {
        var options = PeersOptions.Read(args);
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await RunAsync(options, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }

        void Stop(PosixSignalContext context)
        {
            // PostgreSQL is stopped and its files are deleted before the program ends.
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<int> RunAsync(PeersOptions options, CancellationToken cancellationToken)
    {
        var generated = options.IsSeed ? null : new GeneratedGlossary(options.Terms);
        var terms = generated is null ? SeedGlossary.Read() : options.Terms <= MostForPeers ? [.. generated.Terms()] : null;
        var count = terms?.Count ?? options.Terms;
        Console.WriteLine($"{count:N0} Terms {(options.IsSeed ? "of glossary-seed" : "generated")}.");
        Console.WriteLine();
        using var index = LuceneTermIndex.InMemory();
        List<Bar> bars = [.. await OwnBars.IndexAsync(index, count, (terms ?? generated!.Terms()).ToAsyncEnumerable(), cancellationToken)];
        Console.WriteLine();

        // Of a million Terms only every so many are asked for; all are in the index, and only there.
        List<PublishedTerm> asked = terms ?? [.. generated!.Terms().Where((_, i) => i % (count / MostAsked) == 0)];
        var queries = GeneratedQueries.Of(asked, options.Queries);
        var corpus = new Corpus(terms ?? [], number => terms?[number] ?? index.Find(GeneratedGlossary.Key(number))!, queries);
        await using var peers = new PeerGroup();
        peers.Add(OurPeer.Suggest(index));
        peers.Add(OurPeer.Search(index));
        if (terms is not null)
        {
            await peers.StartAsync(corpus, cancellationToken);
        }

        List<PeerRow> rows = [.. peers.All.Select(peer => new PeerRow(peer, corpus))];
        var (scoring, timing) = count > 20_000 ? (TimeSpan.FromSeconds(18), TimeSpan.FromSeconds(3)) : (TimeSpan.FromSeconds(11), TimeSpan.FromSeconds(1.5));
        foreach (var row in rows)
        {
            Progress($"{row.Name} is scored");
            await row.ScoreAsync(scoring, timing, cancellationToken);
        }

        for (var round = 1; round <= PeerRow.Rounds; round++)
        {
            foreach (var row in rows)
            {
                Progress($"round {round} of {PeerRow.Rounds}: {row.Name}");
                await row.RunAsync(cancellationToken);
            }
        }

        PeerTables.Print(rows, terms is null);
        if (options.ShowsMissed)
        {
            PeerTables.PrintMissed(rows[0]);
        }

        bars.AddRange(PeerBars.Of(rows, count));
        if (generated is not null)
        {
            bars.AddRange(OwnBars.Change(index, generated, count, corpus.Queries));
        }

        return Bar.Print(bars);
    }

    private static void Progress(string what) => Console.Error.WriteLine($"{Running.Elapsed.TotalSeconds:F0} s: {what}");
}
