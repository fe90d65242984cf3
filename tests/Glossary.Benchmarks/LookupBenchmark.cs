using System.Diagnostics;
using System.Globalization;
using Glossary.Benchmarks.Generated;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Benchmarks;

/// <summary>
/// Measures look-up in process on a generated glossary: how long it takes to index, how fast and how right suggest answers each kind
/// of query, what garbage it makes, and how soon a change is found.
/// </summary>
internal static class LookupBenchmark
{
    private const int Queries = 7_000;
    private const int Changes = 500;
    private const int Repeats = 3;

    /// <summary>Runs it with <c>--terms N</c> (default 10,000) and, if given, <c>--search</c> to measure search too, <c>--worst</c> to see what is slow or wrong.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--terms");
        var terms = at >= 0 ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : 10_000;
        var glossary = new GeneratedGlossary(terms);
        var sample = glossary.Terms().Where((_, i) => i % Math.Max(1, terms / 20_000) == 0).ToList();
        var queries = GeneratedQueries.Of(sample, Queries);
        using var index = LuceneTermIndex.InMemory();
        var indexing = Stopwatch.StartNew();
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        await index.RebuildAsync(Guid.Empty, GeneratedGlossary.Catalogue, glossary.Terms().ToAsyncEnumerable(), Guides.None, 1, CancellationToken.None);
        Say($"{terms:N0} Terms indexed in {indexing.Elapsed.TotalSeconds:F1} s, {(Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds:F1} s of a processor; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB at most");
        GC.Collect();
        Say($"{GC.GetTotalMemory(forceFullCollection: true) >> 20:N0} MB kept");

        Measure("suggest", queries, query => Found(index, index.Suggest(new(query.Text))), query => index.Suggest(new(query.Text)), arguments.Contains("--worst"));
        if (arguments.Contains("--search"))
        {
            Measure("search", queries, query => [.. index.Search(new(query.Text, Limit: 10)).Items.Select(hit => hit.Term)], query => index.Search(new(query.Text, Limit: 10)), arguments.Contains("--worst"));
        }

        Hostile(index, sample);
        Change(index, glossary, terms);
        return 0;
    }

    /// <summary>The slowest of texts that nobody types, each a thousand characters long.</summary>
    private static void Hostile(LuceneTermIndex index, List<PublishedTerm> sample)
    {
        var random = new Random(5);
        var words = sample.SelectMany(term => term.Summary.Label.Split(' ')).Distinct().ToArray();
        string[] said = ["double", "triple", "oh", "two", "ess", "you", "eight", "dot", "mms", "sixty"];
        var texts = Enumerable.Range(0, 200).Select(i => (i % 5) switch
        {
            0 => string.Join(' ', Enumerable.Range(0, 200).Select(_ => words[random.Next(words.Length)])),
            1 => string.Join(' ', Enumerable.Range(0, 200).Select(_ => said[random.Next(said.Length)])),
            2 => string.Concat(Enumerable.Range(0, 1000).Select(_ => (char)random.Next(1, 0xFFFF))),
            3 => new string((char)('a' + random.Next(26)), 1000),
            _ => string.Join(' ', Enumerable.Range(0, 250).Select(_ => words[random.Next(words.Length)] is { Length: > 5 } word ? word[..3] + "x" + word[4..] : "pump")),
        }).ToArray();
        foreach (var (what, look) in new (string, Action<string>)[] { ("suggest", text => index.Suggest(new(text))), ("search", text => index.Search(new(text))) })
        {
            var slowest = texts.Max(text =>
            {
                var start = Stopwatch.GetTimestamp();
                look(text);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            });
            Say($"{what} of {texts.Length} hostile texts of 1,000 characters: {slowest:F1} ms at most");
        }
    }

    private static PublishedTerm[] Found(LuceneTermIndex index, Suggestions suggestions) => [.. suggestions.Items.Select(item => index.Find(item.Term.Key)!)];

    private static void Measure(string what, List<GeneratedQuery> queries, Func<GeneratedQuery, PublishedTerm[]> find, Action<GeneratedQuery> look, bool worst)
    {
        foreach (var query in queries.Concat(queries))
        {
            look(query);
        }

        var ranks = queries.ConvertAll(query => Array.FindIndex(find(query), term => query.IsMeant(term.Summary, term.Labels.Select(label => label.Text))));
        foreach (var query in queries)
        {
            look(query);
        }

        // Whoever shares the machine takes a core away for milliseconds at a time; the fastest of a few times is the query's own.
        var times = new double[queries.Count];
        Array.Fill(times, double.MaxValue);
        var garbage = new long[queries.Count];
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            for (var i = 0; i < times.Length; i++)
            {
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                look(queries[i]);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                garbage[i] = GC.GetAllocatedBytesForCurrentThread() - allocated;
            }
        }

        var seconds = times.Sum() / 1000;
        Say($"| {what} | queries | @1 | @5 | p50 ms | p99 ms | max ms | garbage |");
        Say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var kind in Enum.GetValues<QueryKind>())
        {
            Row($"{kind}", [.. Enumerable.Range(0, queries.Count).Where(i => queries[i].Kind == kind)], ranks, times, garbage);
        }

        Row("all", [.. Enumerable.Range(0, queries.Count)], ranks, times, garbage);
        if (worst)
        {
            foreach (var i in Enumerable.Range(0, queries.Count).OrderByDescending(i => times[i]).Take(25))
            {
                Say($"slow {times[i]:F3} ms {queries[i]}");
            }

            foreach (var i in Enumerable.Range(0, queries.Count).Where(i => ranks[i] != 0).Take(60))
            {
                Say($"missed ({ranks[i]}) {queries[i]}: {string.Join(" | ", find(queries[i]).Take(3).Select(term => string.Join('/', term.Labels.Select(label => label.Text))))}");
            }
        }

        Say($"{queries.Count / seconds:N0} queries/s");
    }

    private static void Row(string name, int[] queries, List<int> ranks, double[] times, long[] garbage)
    {
        double[] sorted = [.. queries.Select(i => times[i]).Order()];
        var first = (double)queries.Count(i => ranks[i] == 0) / queries.Length;
        var five = (double)queries.Count(i => ranks[i] is >= 0 and < 5) / queries.Length;
        Say($"| {name} | {queries.Length} | {first:F3} | {five:F3} | {sorted[sorted.Length / 2]:F3} | {sorted[(int)(sorted.Length * 0.99)]:F3} | {sorted[^1]:F3} | {queries.Average(i => garbage[i]):N0} |");
    }

    private static void Change(LuceneTermIndex index, GeneratedGlossary glossary, int terms)
    {
        var times = new double[Changes];
        var missed = 0;
        for (var i = 0; i < Changes; i++)
        {
            var term = glossary.Changed((int)(i * 7919L % terms), i);
            var start = Stopwatch.GetTimestamp();
            index.Apply(GeneratedGlossary.Catalogue, [term], [], GuideChanges.None, 2 + i);
            missed += index.Suggest(new(term.Summary.Label)).Items is [var first, ..] && first.Term.Id == term.Summary.Id ? 0 : 1;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Say($"a change found after p50 {times[Changes / 2]:F2} ms, p99 {times[(int)(Changes * 0.99)]:F2} ms, at most {times[^1]:F2} ms; {missed} not found");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Say(string line) => Console.WriteLine(line);
}
