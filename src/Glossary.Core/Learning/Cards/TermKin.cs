using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>The Terms that an answer about a Term could as well mean: the same, broader or narrower ones, here and in other vocabularies.</summary>
internal sealed class TermKin
{
    private const int Generations = 4;

    private readonly HashSet<TermKey> _keys;

    private TermKin(HashSet<TermKey> keys) => _keys = keys;

    /// <summary>Whether a Term is among them.</summary>
    public bool Has(TermKey key) => _keys.Contains(key);

    /// <summary>Gathers them.</summary>
    public static TermKin Of(PublishedTerm term, CardStock stock)
    {
        var same = SameAs(term, stock);
        var kin = same.Select(one => one.Summary.Key).ToHashSet();
        foreach (var one in same)
        {
            Climb(one, RelationKind.Broader, Generations);
            Climb(one, RelationKind.Narrower, Generations);
            foreach (var mapping in one.Mappings.Where(mapping => mapping.Content.Relation != MappingRelation.FalseFriend))
            {
                kin.Add(mapping.Term.Key);
            }
        }

        return new(kin);

        void Climb(PublishedTerm from, RelationKind kind, int generations)
        {
            foreach (var relation in from.Relations.Where(relation => relation.Kind == kind))
            {
                if (kin.Add(relation.Term.Key) && generations > 1 && stock.Find(relation.Term.Key) is { } next)
                {
                    Climb(next, kind, generations - 1);
                    foreach (var mapping in next.Mappings.Where(mapping => IsSame(mapping.Content.Relation)))
                    {
                        kin.Add(mapping.Term.Key);
                    }
                }
            }
        }
    }

    /// <summary>Whether two Terms so mapped mean the same, or nearly.</summary>
    public static bool IsSame(MappingRelation relation) => relation is MappingRelation.ExactMatch or MappingRelation.CloseMatch;

    /// <summary>The Term, its counterparts, and theirs.</summary>
    private static List<PublishedTerm> SameAs(PublishedTerm term, CardStock stock)
    {
        List<PublishedTerm> same = [term];
        for (var i = 0; i < same.Count && same.Count < 20; i++)
        {
            var counterparts = same[i].Mappings.Where(mapping => IsSame(mapping.Content.Relation)).Select(mapping => stock.Find(mapping.Term.Key)).OfType<PublishedTerm>();
            same.AddRange(counterparts.Where(counterpart => same.All(known => known.Summary.Id != counterpart.Summary.Id)).ToList());
        }

        return same;
    }
}
