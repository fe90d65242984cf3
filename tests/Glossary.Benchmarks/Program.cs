using Glossary.Benchmarks;
using Glossary.Benchmarks.Annotation;
using Glossary.Benchmarks.Bars;
using Glossary.Benchmarks.Peers;

// Each verb prints a table and answers 1 when a bar is missed: docs/benchmarks.md says how to run them and what they printed.
return args switch
{
    ["bars", .. var rest] => await FoundationBars.RunAsync(rest),
    ["lookup", .. var rest] => await LookupBenchmark.RunAsync(rest),
    ["peers", .. var rest] => await PeersBenchmark.RunAsync(rest),
    ["replicas", .. var rest] => await ReplicaBars.RunAsync(rest),
    ["annotate"] => await AnnotateBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Name a benchmark:
          bars      how fast the server starts, how many look-ups it serves beside an empty endpoint, and how much memory it takes
          lookup    [--terms N] [--search] [--worst]: what each kind of query costs in process, what is slow and what is wrong
          peers     [--terms N] [--queries N] [--seed-folder] [--missed]: look-up beside PostgreSQL, MiniSearch, FlexSearch and a plain Lucene
          replicas  [--terms N]: how soon what was saved at one replica is found there and at another
          annotate  how much text a second is annotated on one core, and beside a compiled alternation in JavaScript
        """);
    return 2;
}
