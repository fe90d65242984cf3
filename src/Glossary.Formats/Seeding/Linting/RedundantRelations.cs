using Glossary.Core.Seeding;
using Glossary.Core.Terms;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>
/// Guards that relations read alike from both ends and that each adds something: no broader Term that follows from another
/// one, and nothing both related and, through others, broader (SKOS keeps the two apart, S27). That a pair has one
/// relation only, the reading of the seed itself sees to.
/// </summary>
internal sealed class RedundantRelations : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        var broader = seed.Broader.ToLookup(step => step.Lower, step => step.Upper);
        foreach (var (term, relation) in seed.Terms.Values.SelectMany(term => term.Relations.Select(relation => (term, relation))))
        {
            var (lower, upper) = relation.FromBelow(term.Key);
            if (relation.Kind == RelationKind.Related)
            {
                if ((Between(broader, lower, upper) ?? Between(broader, upper, lower)) is { } between)
                {
                    yield return term.File.At(relation.Place, $"{lower} and {upper} are related, and by way of {between} one is broader than the other; keep one of the two.");
                }
            }
            else if (Between(broader, lower, upper) is { } through)
            {
                yield return term.File.At(relation.Place, $"That {upper} is broader than {lower} follows already from {through}; take it out.");
            }
        }
    }

    /// <summary>The first step of another way up from one Term to the other; null when there is none.</summary>
    private static TermKey? Between(ILookup<TermKey, TermKey> broader, TermKey lower, TermKey upper)
    {
        foreach (var step in broader[lower].Where(step => step != upper))
        {
            var seen = new HashSet<TermKey> { lower };
            var open = new Stack<TermKey>([step]);
            while (open.TryPop(out var term))
            {
                if (term == upper)
                {
                    return step;
                }

                if (seen.Add(term))
                {
                    foreach (var next in broader[term])
                    {
                        open.Push(next);
                    }
                }
            }
        }

        return null;
    }
}
