using System.Diagnostics;
using System.Globalization;
using Glossary.Benchmarks.Bars;
using Glossary.Benchmarks.Generated;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Benchmarks.Peers;

/// <summary>What Glossary's index promises of itself: how soon it is built, how large it is, how soon it shows a change.</summary>
internal static class OwnBars
{
    private const int Changes = 500;

    /// <summary>Builds the index.</summary>
    public static async Task<IReadOnlyList<Bar>> IndexAsync(LuceneTermIndex index, int count, IAsyncEnumerable<PublishedTerm> terms, CancellationToken cancellationToken)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        await index.RebuildAsync(Guid.Empty, GeneratedGlossary.Catalogue, terms, Guides.None, 1, cancellationToken);
        process.Refresh();

        // Of a processor: a machine that others use too takes longer.
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        var peak = process.PeakWorkingSet64 / 1024.0 / 1024;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Indexed in {seconds:F1} s of a processor ({watch.Elapsed.TotalSeconds:F1} s went by), many Terms being generated meanwhile; {peak:N0} MiB for the whole process at most, {GC.GetTotalMemory(forceFullCollection: true) >> 20:N0} MiB kept."));
        return count < 1_000_000 ? [] : [new("1,000,000 Terms indexed, time of a processor", seconds, "s", 120), new("the process's memory meanwhile", peak, "MiB", 2_048)];
    }

    /// <summary>Changes Terms one after the other while a reader goes on, and looks how soon each is found.</summary>
    public static IReadOnlyList<Bar> Change(LuceneTermIndex index, GeneratedGlossary glossary, int count, IReadOnlyList<GeneratedQuery> queries)
    {
        using var done = new CancellationTokenSource();
        long read = 0;
        var reader = new Thread(() =>
        {
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                index.Suggest(new(queries[i % queries.Count].Text, Limit: IPeer.Limit));
                read++;
            }
        });
        reader.Start();
        var times = new double[Changes];
        for (var i = 0; i < Changes; i++)
        {
            var term = glossary.Changed((int)(i * 7919L % count), i);
            var start = Stopwatch.GetTimestamp();
            index.Apply(GeneratedGlossary.Catalogue, [term], [], GuideChanges.None, 2 + i);
            if (!Found(index, term))
            {
                throw new InvalidOperationException($"The change to {term.Summary.Key} isn't found.");
            }

            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        done.Cancel();
        reader.Join();
        Array.Sort(times);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Changes} changes, each found after {times[Changes / 2]:F2} ms (median), {times[(int)(Changes * 0.99)]:F2} ms (p99), {times[^1]:F2} ms at most; {read:N0} look-ups meanwhile."));
        return [new("a change found, p99", times[(int)(Changes * 0.99)], "ms", 20)];
    }

    private static bool Found(LuceneTermIndex index, PublishedTerm term) => index.Suggest(new(term.Summary.Label)).Items is [Suggestion first, ..] && first.Term.Id == term.Summary.Id;
}
