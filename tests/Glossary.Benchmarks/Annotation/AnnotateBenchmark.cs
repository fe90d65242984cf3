using System.Diagnostics;
using System.Globalization;
using Glossary.Benchmarks.Bars;
using Glossary.Benchmarks.Generated;
using Glossary.Benchmarks.Peers;
using Glossary.Core.Annotation;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;
using Glossary.Search.Annotation;

namespace Glossary.Benchmarks.Annotation;

/// <summary>How much text a second is annotated on one core, and beside a compiled alternation in JavaScript.</summary>
internal static class AnnotateBenchmark
{
    private const int Rounds = 5;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    internal static async Task<int> RunAsync()
    {
        List<Bar> bars = [];
        Console.WriteLine("| Terms | look-up | MB of text a second | found in a MB | bytes of garbage for a byte of text |");
        Console.WriteLine("| ---: | --- | ---: | ---: | ---: |");
        foreach (var count in new[] { 1_000, 10_000, 100_000 })
        {
            using var index = LuceneTermIndex.InMemory();
            var (text, alternation) = await PrepareAsync(index, count);
            await using var _ = alternation;

            // As the server does once its index is built: nothing but the index holds the Terms then.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var (ours, theirs) = await MeasureAsync(new DictionaryAnnotator(index), text, alternation);
            Row(count, "**Glossary**", ours);
            if (theirs is not null)
            {
                Row(count, "JavaScript, one compiled alternation", theirs);
                bars.Add(new($"{count:N0} Terms: times the alternation's speed", ours.PerSecond / theirs.PerSecond, "times", 3, AtLeast: true));
            }
            else
            {
                bars.Add(new($"{count:N0} Terms: text annotated on one core", ours.PerSecond, "MB/s", 60, AtLeast: true));
            }

            bars.Add(new($"{count:N0} Terms: of the names in the text, found", 100 * ours.Found / (double)text.Names, "%", 95, AtLeast: true));
        }

        return Bar.Print(bars);
    }

    private static async Task<(RunningText Text, NodePeer? Alternation)> PrepareAsync(LuceneTermIndex index, int count)
    {
        List<PublishedTerm> terms = [.. new GeneratedGlossary(count).Terms()];
        await index.RebuildAsync(Guid.Empty, GeneratedGlossary.Catalogue, terms.ToAsyncEnumerable(), Guides.None, 1, CancellationToken.None);
        return (RunningText.Of(terms), count == 10_000 ? await AlternationAsync(terms) : null);
    }

    private static async Task<NodePeer> AlternationAsync(List<PublishedTerm> terms)
    {
        var node = NodePeer.Start("alternation");
        await node.AskAsync(new { labels = terms.SelectMany(term => term.Labels).Select(label => label.Text) }, CancellationToken.None);
        return node;
    }

    private static async Task<(Speed Ours, Speed? Theirs)> MeasureAsync(DictionaryAnnotator annotator, RunningText text, NodePeer? alternation)
    {
        Annotate(annotator, text);
        List<Speed> ours = [], theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Annotate(annotator, text));
            if (alternation is not null)
            {
                var answer = await alternation.AskAsync(new { text = string.Concat(text.Parts), seconds = Round.TotalSeconds }, CancellationToken.None);
                var (bytes, seconds) = (answer.GetProperty("bytes").GetDouble(), answer.GetProperty("seconds").GetDouble());
                theirs.Add(new(bytes / 1e6 / seconds, answer.GetProperty("found").GetInt32() / bytes * text.Bytes, null));
            }
        }

        return (Median(ours), theirs.Count == 0 ? null : Median(theirs));
    }

    private static Speed Annotate(DictionaryAnnotator annotator, RunningText text)
    {
        var (passes, found) = (0, 0);
        var garbage = GC.GetAllocatedBytesForCurrentThread();
        var before = Busy();
        double seconds;
        do
        {
            found = 0;
            foreach (var part in text.Parts)
            {
                found += annotator.Annotate(new AnnotateQuery(part)).Items.Count;
            }

            passes++;
            seconds = (Busy() - before).TotalSeconds;
        }
        while (seconds < Round.TotalSeconds);
        var read = (double)text.Bytes * passes;
        return new(read / 1e6 / seconds, found, (GC.GetAllocatedBytesForCurrentThread() - garbage) / read);
    }

    /// <summary>What the process has had of a processor, its collector included: a machine that others use too gives it less than the time that goes by.</summary>
    private static TimeSpan Busy()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static Speed Median(List<Speed> speeds) => speeds.OrderBy(speed => speed.PerSecond).ElementAt(speeds.Count / 2);

    private static void Row(int terms, string name, Speed speed) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {terms:N0} | {name} | {speed.PerSecond:F1} | {speed.Found:N0} | {speed.Garbage:F2} |"));

    private sealed record Speed(double PerSecond, double Found, double? Garbage);
}
