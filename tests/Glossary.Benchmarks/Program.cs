using Glossary.Benchmarks;

switch (args)
{
    case ["lookup", ..]:
        await LookupBenchmark.RunAsync(args);
        break;
    default:
        Console.WriteLine("Name a benchmark: lookup [--terms N] [--search] [--worst]");
        break;
}
