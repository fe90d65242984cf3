using Glossary.Benchmarks;
using Glossary.Benchmarks.Bars;

// docs/benchmarks.md says how to run each and what it printed.
switch (args)
{
    case ["bars", .. var rest]:
        return await FoundationBars.RunAsync(rest);
    case ["lookup", ..]:
        await LookupBenchmark.RunAsync(args);
        return 0;
    default:
        Console.Error.WriteLine("""
            Name a benchmark:
              bars                                     how fast the server starts, how many look-ups it serves beside an empty endpoint, and how much memory it takes
              lookup [--terms N] [--search] [--worst]  how fast and how right look-up is on a generated glossary
            """);
        return 2;
}
