namespace Glossary.Data.Seeding;

/// <summary>Counts what becomes of the seed's entries while they are loaded.</summary>
internal sealed class SeedTally
{
    private readonly List<string> _kept = [];

    internal int Created { get; set; }

    internal int Revised { get; set; }

    internal int Deprecated { get; set; }

    internal void Keep(string key) => _kept.Add(key);

    internal SeedReport Report(long? change) => new(Created, Revised, Deprecated, [.. _kept.Order(StringComparer.Ordinal)], change);
}
