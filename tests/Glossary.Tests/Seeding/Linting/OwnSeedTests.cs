using Glossary.Formats.Seeding.Linting;

namespace Glossary.Tests.Seeding.Linting;

/// <summary>The glossary's own seed, held to every rule.</summary>
public sealed class OwnSeedTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "glossary-seed");

    [Test]
    public void TheGlossarysOwnSeed_IsWellWritten()
    {
        var (reading, findings) = SeedLinter.Check(Folder);
        Assert.That(reading.Faults.Concat(findings), Is.Empty, string.Join('\n', reading.Faults.Concat(findings).Select(finding => $"glossary-seed/{finding}")));
    }

    [Test]
    public async Task TheGlossarysOwnSeed_IsSpelledRight()
    {
        var findings = await Spelling.CheckAsync(Folder);
        Assert.That(findings, Is.Empty, string.Join('\n', findings.Select(finding => $"glossary-seed/{finding}")));
    }
}
