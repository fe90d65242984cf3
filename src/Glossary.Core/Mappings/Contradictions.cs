namespace Glossary.Core.Mappings;

/// <summary>A Mapping in use, as far as it can contradict another.</summary>
/// <param name="Source">The key of the Term it is said of.</param>
/// <param name="Target">The key of the Term that it points to.</param>
/// <param name="Relation">How the target stands to the source.</param>
public sealed record MappingClaim(string Source, string Target, MappingRelation Relation)
{
    /// <summary>The key at the other end than <paramref name="term"/>.</summary>
    internal string Other(string term) => Source == term ? Target : Source;

    /// <summary>Whether it says that the one has a counterpart in the other's vocabulary.</summary>
    public bool IsCounterpart => Relation is not (MappingRelation.RelatedMatch or MappingRelation.FalseFriend);
}

/// <summary>
/// Guards that the Mappings in use say one thing. Two Terms have one Mapping, so that exact and broad, or exact and false friend,
/// can't both be said of them; a Term is the same as at most one Term of another vocabulary (two would be one Term, or one of them
/// is only close); and what is the same as the same is not said to be something else.
/// </summary>
public static class Contradictions
{
    /// <summary>Why <paramref name="claim"/> can't stand beside <paramref name="others"/>; empty when it can.</summary>
    /// <param name="claim">The Mapping that is to be.</param>
    /// <param name="others">The other Mappings of its two Terms, and those of what these are the same as.</param>
    public static IEnumerable<string> Of(MappingClaim claim, IReadOnlyCollection<MappingClaim> others)
    {
        if (others.FirstOrDefault(other => Joins(other, claim.Source, claim.Target)) is { } present)
        {
            yield return $"{claim.Source} and {claim.Target} are mapped already, as {Name(present.Relation)}; two Terms have one mapping. Change that one instead of adding {Name(claim.Relation)}.";
            yield break;
        }

        if (claim.Relation == MappingRelation.ExactMatch)
        {
            foreach (var (term, vocabulary) in new[] { (claim.Source, Vocabulary(claim.Target)), (claim.Target, Vocabulary(claim.Source)) })
            {
                if (Exact(others, term).FirstOrDefault(other => Vocabulary(other) == vocabulary) is { } twin)
                {
                    yield return $"{term} is already the exact match of {twin}; one of the two is closeMatch, or the two are one Term.";
                }
            }
        }

        foreach (var (near, far) in new[] { (claim.Source, claim.Target), (claim.Target, claim.Source) })
        {
            foreach (var between in Exact(others, near))
            {
                var onward = others.FirstOrDefault(other => Joins(other, between, far));
                if (onward is not null && (onward.Relation == MappingRelation.ExactMatch) != (claim.Relation == MappingRelation.ExactMatch))
                {
                    yield return $"{near} is the same as {between}, and that is mapped to {far} as {Name(onward.Relation)}; this says {Name(claim.Relation)}. Change one of the three.";
                }
            }
        }
    }

    private static IEnumerable<string> Exact(IEnumerable<MappingClaim> claims, string term) => claims
        .Where(claim => claim.Relation == MappingRelation.ExactMatch && (claim.Source == term || claim.Target == term)).Select(claim => claim.Other(term));

    private static bool Joins(MappingClaim claim, string one, string other) =>
        (claim.Source == one && claim.Target == other) || (claim.Source == other && claim.Target == one);

    private static string Vocabulary(string key) => key.Split('/')[0];

    private static string Name(MappingRelation relation) => EnumName.Of(relation);
}
