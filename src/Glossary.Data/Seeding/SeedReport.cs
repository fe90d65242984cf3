namespace Glossary.Data.Seeding;

/// <summary>What loading the seed came to.</summary>
/// <param name="Created">Terms, Mappings, procedures and learning paths that were new.</param>
/// <param name="Revised">Terms, Mappings, procedures and learning paths that the seed says differently now.</param>
/// <param name="Deprecated">Terms, Mappings, procedures and learning paths that the seed no longer has.</param>
/// <param name="Kept">Keys of those that the seed says differently, left as people have edited them.</param>
/// <param name="Change">The number of the last Change; null when there was nothing to do.</param>
public sealed record SeedReport(int Created, int Revised, int Deprecated, IReadOnlyList<string> Kept, long? Change);
