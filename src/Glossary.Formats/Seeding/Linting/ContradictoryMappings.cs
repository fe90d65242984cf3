using Glossary.Core.Mappings;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>
/// Guards that the mappings say one thing, from whichever end and over however many vocabularies they are read: no Term
/// is the same as two Terms of one vocabulary, what is the same as the same is not said to be something else, and nothing
/// is broader than itself when mappings and relations are followed.
/// </summary>
internal sealed class ContradictoryMappings : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed) => TwiceTheSame(seed).Concat(Disagreeing(seed)).Concat(Circles(seed));

    private static IEnumerable<SeedFault> TwiceTheSame(WrittenSeed seed) =>
        from mappings in seed.MappingsOf
        from same in mappings.Where(mapping => mapping.Relation == MappingRelation.ExactMatch).GroupBy(mapping => mapping.Other(mappings.Key).Vocabulary)
        from again in same.Skip(1)
        select again.At($"{mappings.Key} is already the exact match of {same.First().Other(mappings.Key)}; one of the two is closeMatch, or the two are one Term.");

    /// <summary>A is B and B is C, yet A and C are mapped as something else.</summary>
    private static IEnumerable<SeedFault> Disagreeing(WrittenSeed seed) =>
        from mapping in seed.Mappings
        where mapping.Relation != MappingRelation.ExactMatch
        from first in Exact(seed, mapping.From)
        let between = first.Other(mapping.From)
        where Exact(seed, between).Any(second => second.Other(between) == mapping.To)
        select mapping.At($"By way of {between}, {mapping.From} and {mapping.To} are exact matches, and here they are not; change one of the three.");

    private static IEnumerable<WrittenMapping> Exact(WrittenSeed seed, TermKey term) => seed.MappingsOf[term].Where(mapping => mapping.Relation == MappingRelation.ExactMatch);

    /// <summary>Follows everything that leads from a Term to one as broad or broader; a mapping to something broader must not lead back.</summary>
    private static IEnumerable<SeedFault> Circles(WrittenSeed seed)
    {
        var upwards = seed.Mappings.SelectMany(Steps).Concat(seed.Broader).ToLookup(step => step.Lower, step => step.Upper);
        foreach (var mapping in seed.Mappings.Where(mapping => mapping.Relation is MappingRelation.BroadMatch or MappingRelation.NarrowMatch))
        {
            var (lower, upper) = Steps(mapping).Single();
            if (Path(upwards, upper, lower) is { } path)
            {
                yield return mapping.At($"This makes {upper} broader than itself: {string.Join(" ≤ ", path)} < {upper}.");
            }
        }
    }

    private static IEnumerable<(TermKey Lower, TermKey Upper)> Steps(WrittenMapping mapping) => mapping.Relation switch
    {
        MappingRelation.BroadMatch => [(mapping.From, mapping.To)],
        MappingRelation.NarrowMatch => [(mapping.To, mapping.From)],
        MappingRelation.ExactMatch => [(mapping.From, mapping.To), (mapping.To, mapping.From)],
        _ => [],
    };

    private static List<TermKey>? Path(ILookup<TermKey, TermKey> upwards, TermKey start, TermKey goal)
    {
        var cameFrom = new Dictionary<TermKey, TermKey> { [start] = start };
        var open = new Queue<TermKey>([start]);
        while (open.TryDequeue(out var term))
        {
            if (term == goal)
            {
                List<TermKey> path = [term];
                for (; term != start; path.Insert(0, term))
                {
                    term = cameFrom[term];
                }

                return path;
            }

            foreach (var next in upwards[term].Where(next => cameFrom.TryAdd(next, term)))
            {
                open.Enqueue(next);
            }
        }

        return null;
    }
}
