using Glossary.Formats.Seeding.Linting;

namespace Glossary.Tests.Seeding.Linting;

/// <summary>A tiny seed around what a test writes, and what the linter says of it.</summary>
internal static class Linted
{
    internal const string Htm = "terms/htm/all.yaml";
    internal const string It = "terms/it/all.yaml";
    internal const string Standards = "terms/standards/all.yaml";
    internal const string Mappings = "mappings/all.yaml";
    internal const string Procedures = "procedures/all.yaml";

    private const string Joined = ", sources: [handbook]";

    /// <summary>Checks Terms and mappings; each line's place in its file is its place in the list, plus 2.</summary>
    internal static List<string> Check(string[]? htm = null, string[]? it = null, string[]? standards = null, string[]? mappings = null, string? sources = null, string? exceptions = null, string? procedures = null)
    {
        using var folder = FolderOf(htm, it, standards, mappings, sources, exceptions, procedures);
        var (reading, findings) = SeedLinter.Check(folder.Path);
        Assert.That(reading.Faults, Is.Empty, "The test's own seed cannot be loaded.");
        return [.. findings.Select(finding => finding.ToString())];
    }

    /// <summary>The seed itself, for a check of another kind.</summary>
    internal static SeedFolderOf FolderOf(string[]? htm = null, string[]? it = null, string[]? standards = null, string[]? mappings = null, string? sources = null, string? exceptions = null, string? procedures = null)
    {
        var folder = new SeedFolderOf(new Dictionary<string, string>
        {
            ["vocabularies.yaml"] = "vocabularies:\n  htm: {name: HTM, description: a}\n  it: {name: IT, description: b}\n  standards: {name: Standards, description: c}\n",
            ["topics.yaml"] = "topics:\n  work: Work\n",
            ["sources/all.yaml"] = sources ?? "sources:\n  handbook: {title: A handbook, publisher: A house}\n",
        });
        foreach (var (file, vocabulary, lines) in new[] { (Htm, "htm", htm), (It, "it", it), (Standards, "standards", standards) }.Where(part => part.Item3 is not null))
        {
            folder.Write(file, $"vocabulary: {vocabulary}\nterms:\n{string.Join('\n', lines!)}\n");
        }

        if (mappings is not null)
        {
            folder.Write(Mappings, $"# Mappings\nmappings:\n{string.Join('\n', mappings)}\n");
        }

        if (procedures is not null)
        {
            folder.Write(Procedures, procedures);
        }

        if (exceptions is not null)
        {
            folder.Write("exceptions.yaml", exceptions);
        }

        return folder;
    }

    /// <summary>A Term on one line.</summary>
    internal static string Term(string slug, string label, string definition, string more = "") =>
        $"  {slug}: {{label: {label}, short: {definition}{Joined}{(more.Length > 0 ? ", " + more : string.Empty)}}}";

    /// <summary>A mapping on one line.</summary>
    internal static string Mapping(string from, string to, string relation, string rationale = "Both are kept by hand.", string bridge = "Say both names at once.") =>
        $"  - {{from: {from}, to: {to}, relation: {relation}, rationale: '{rationale}', bridge: '{bridge}'}}";
}
