using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Vocabularies;

/// <summary>Lists the vocabularies. There are few, so the list is always whole.</summary>
internal static class ListVocabularies
{
    internal static void MapVocabularies(this IEndpointRouteBuilder api) => api.MapGet("/vocabularies", Handle)
        .AddEndpointFilter(Reached.ReadAsync)
        .WithTags("Vocabularies")
        .WithName("listVocabularies")
        .WithSummary("The communities' languages")
        .WithDescription("In the order in which they are listed, always all of them.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Ok<Page<VocabularyResponse>> Handle(ITermIndex index, ResponseMapper mapper) =>
        TypedResults.Ok(new Page<VocabularyResponse>(mapper.Map<List<VocabularyResponse>>(index.Catalogue.Vocabularies), null));
}

/// <summary>A vocabulary.</summary>
public sealed record VocabularyResponse
{
    /// <summary>The first half of its Terms' keys.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Whose language it is.</summary>
    public required string Description { get; init; }

    /// <summary>How many Terms it has in use.</summary>
    public required int Terms { get; init; }
}
