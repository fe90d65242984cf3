// Each fixture has a server and a database of its own, and much of a test is waiting for them. Two at a time: the projects run side by side too.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
