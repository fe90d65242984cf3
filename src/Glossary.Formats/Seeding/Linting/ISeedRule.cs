using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>One thing that good content is held to.</summary>
internal interface ISeedRule
{
    /// <summary>Where the seed falls short of it, and what to do there.</summary>
    IEnumerable<SeedFault> Check(WrittenSeed seed);
}
