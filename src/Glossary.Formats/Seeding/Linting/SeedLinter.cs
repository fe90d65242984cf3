using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>Checks how well a seed is written, beyond what a server needs to load it.</summary>
public static class SeedLinter
{
    private static readonly ISeedRule[] Rules =
    [
        new DuplicateTerms(),
        new CollidingLabels(),
        new UnexplainedAbbreviations(),
        new Orphans(),
        new UncitedSources(),
        new DeadLinks(),
        new LongSentences(),
        new Openings(),
        new CircularDefinitions(),
        new ContradictoryMappings(),
        new RedundantRelations(),
        new MappingTexts(),
        new FalseFriendTexts(),
    ];

    /// <summary>Reads the seed and checks all of it; never throws for what is in the files.</summary>
    /// <param name="folder">The folder of <c>vocabularies.yaml</c>.</param>
    public static LintedSeed Check(string folder)
    {
        var files = SeedReader.ReadFiles(folder);
        var written = new WrittenSeed(files);
        return new(SeedReader.Compose(files), SeedReader.InOrder(Rules.AsParallel().SelectMany(rule => rule.Check(written).ToList()).Distinct()));
    }
}

/// <summary>What reading and checking a seed came to.</summary>
/// <param name="Reading">Whether it can be loaded.</param>
/// <param name="Findings">What should be written better, by file and line; of files with faults nothing is said.</param>
public sealed record LintedSeed(SeedReading Reading, IReadOnlyList<SeedFault> Findings);
