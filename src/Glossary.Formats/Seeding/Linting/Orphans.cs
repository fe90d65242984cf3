using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>Guards the walk through the glossary: a Term with neither relation nor mapping is reached from nowhere and leads nowhere.</summary>
internal sealed class Orphans : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        var joined = seed.Terms.Values.SelectMany(term => term.Relations.SelectMany(relation => new[] { term.Key, relation.Other }))
            .Concat(seed.MappingsOf.Select(mappings => mappings.Key))
            .ToHashSet();
        return seed.Terms.Values.Where(term => !joined.Contains(term.Key)).Select(term => term.At($"{term.Key} is joined to no other Term: give it a broader or related Term, or a mapping."));
    }
}
