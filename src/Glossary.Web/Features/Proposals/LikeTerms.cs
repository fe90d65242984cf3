using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Proposals;

/// <summary>Terms whose names are like a word that somebody is about to propose.</summary>
/// <param name="NearDuplicates">Of its own vocabulary: maybe the same thing.</param>
/// <param name="Collisions">Of the other vocabularies: the same or a confusable word.</param>
public sealed record LikeTerms(IReadOnlyList<LikeTerm> NearDuplicates, IReadOnlyList<LikeTerm> Collisions)
{
    private const int Looked = 10;
    private const int Shown = 5;

    internal static LikeTerms Of(ITermIndex index, string vocabulary, IEnumerable<string> labels, string? except)
    {
        List<LikeTerm> like =
        [
            .. labels.SelectMany(label => index.Search(new(label, Limit: Looked)).Items)
                .Where(hit => hit.Kind is MatchKind.Exact or MatchKind.Abbreviation or MatchKind.Synonym or MatchKind.Typo or MatchKind.Phonetic
                    && hit.Term.Summary.Status != Status.Deprecated && hit.Term.Summary.Key.ToString() != except)
                .OrderBy(hit => hit.Kind).DistinctBy(hit => hit.Term.Summary.Id)
                .Select(hit => new LikeTerm(hit.Label, hit.Kind, hit.Term.Summary)),
        ];
        return new([.. like.Where(found => found.Term.Vocabulary == vocabulary).Take(Shown)], [.. like.Where(found => found.Term.Vocabulary != vocabulary).Take(Shown)]);
    }
}

/// <summary>A Term that a word is like.</summary>
/// <param name="Label">The name of that Term that is like it.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Term">The Term.</param>
public sealed record LikeTerm(string Label, MatchKind Kind, TermSummary Term);
