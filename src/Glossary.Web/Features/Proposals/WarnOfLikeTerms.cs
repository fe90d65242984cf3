using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Proposals;

/// <summary>Warns, before a word is proposed, of what is like it already.</summary>
internal static class WarnOfLikeTerms
{
    internal static void MapWarnOfLikeTerms(this IEndpointRouteBuilder routes) => routes.MapPost("/warnings", Handle)
        .WithName("warnOfLikeTerms")
        .WithSummary("What is like a word already")
        .WithDescription("Terms of the same vocabulary that may be the same thing, and Terms of the others that have the same or a confusable name.");

    private static Results<Ok<WarningsResponse>, ValidationProblem> Handle(LabelsBody body, ITermIndex index, ResponseMapper mapper)
    {
        var faults = new Faults();
        faults.Require(!string.IsNullOrEmpty(body.Vocabulary), "vocabulary", "Say whose word it would be, such as htm or it.");
        faults.RequireVocabulary(index, body.Vocabulary, "vocabulary");
        faults.Require(body.Labels is { Count: > 0 and <= TermContent.MaxItems }, "labels", $"Give 1 to {TermContent.MaxItems} names.");
        for (var i = 0; faults.None && i < body.Labels!.Count; i++)
        {
            faults.RequireText(body.Labels[i], $"labels[{i}]", TermContent.MaxLabel, "Write the name, or leave it out.");
        }

        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var like = LikeTerms.Of(index, body.Vocabulary!, body.Labels!, body.Term);
        WarningResponse Answer(LikeTerm found) => new() { Label = found.Label, MatchKind = found.Kind, Term = mapper.Map<TermSummaryResponse>(found.Term) };
        return TypedResults.Ok(new WarningsResponse([.. like.NearDuplicates.Select(Answer)], [.. like.Collisions.Select(Answer)]));
    }
}

/// <summary>A word that somebody is about to propose.</summary>
public sealed record LabelsBody
{
    /// <summary>Whose word it would be.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Its names.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>The key of the Term that is being changed, which is not like itself; left out for a new one.</summary>
    public string? Term { get; init; }
}

/// <summary>What is like a word already.</summary>
/// <param name="NearDuplicates">Terms of its own vocabulary: maybe the same thing.</param>
/// <param name="Collisions">Terms of the other vocabularies with the same or a confusable name: map them, if only as false friends.</param>
public sealed record WarningsResponse(IReadOnlyList<WarningResponse> NearDuplicates, IReadOnlyList<WarningResponse> Collisions);

/// <summary>A Term that a word is like.</summary>
public sealed record WarningResponse
{
    /// <summary>The name of that Term that is like it.</summary>
    public required string Label { get; init; }

    /// <summary>In what way.</summary>
    public required MatchKind MatchKind { get; init; }

    /// <summary>The Term.</summary>
    public required TermSummaryResponse Term { get; init; }
}
