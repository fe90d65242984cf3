// Each fixture has a server and a database of its own, and much of a test is waiting for them.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
