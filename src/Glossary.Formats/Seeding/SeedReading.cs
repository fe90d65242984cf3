using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding;

/// <summary>What reading a seed came to.</summary>
/// <param name="Seed">The seed; null when it has faults.</param>
/// <param name="Faults">What is wrong, by file and line; empty when it is sound.</param>
public sealed record SeedReading(Seed? Seed, IReadOnlyList<SeedFault> Faults);
