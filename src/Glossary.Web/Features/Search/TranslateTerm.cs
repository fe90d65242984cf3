using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Search;

/// <summary>Says a word of one department in the language of the other.</summary>
internal static class TranslateTerm
{
    /// <summary>How many Terms a word is taken to mean at most: beyond these it is noise.</summary>
    private const int Senses = 10;

    internal static void MapTranslateTerm(this IEndpointRouteBuilder routes) => routes.MapGet("/translate", Handle)
        .WithName("translateTerm")
        .WithSummary("Say it in the other department's language")
        .WithDescription("The mappings of the Terms that the query means in one vocabulary to Terms of the other. A falseFriend is a word not to say.")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<TranslateResponse>, ValidationProblem> Handle([AsParameters] Request request, ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        var faults = new Faults();
        faults.RequireQuery(request.Q);
        faults.Require(request.From is not null, "from", "Name the vocabulary it was said in, such as from=htm.");
        faults.Require(request.To is not null, "to", "Name the vocabulary it is wanted in, such as to=it.");
        faults.Require(request.From is null || request.From != request.To, "to", "Name another vocabulary than from.");
        faults.RequireVocabulary(index, request.From, "from");
        faults.RequireVocabulary(index, request.To, "to");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var (response, change) = Answer(request.Q!, request.From!, request.To!, index, mapper);
        Reached.Stamp(http, change);
        return TypedResults.Ok(response);
    }

    /// <summary>The answer, and the number of the Change that it shows.</summary>
    internal static (TranslateResponse Response, long Change) Answer(string word, string from, string to, ITermIndex index, ResponseMapper mapper)
    {
        var hits = index.Search(new(word, from, Limit: Senses));
        var matches =
            from hit in hits.Items
            from mapping in hit.Term.Mappings
            where mapping.Term.Vocabulary == to
            select new TranslationResponse(
                mapping.Content.Relation,
                mapping.Content.Bridge,
                mapping.Content.Confidence,
                mapper.Map<TermSummaryResponse>(hit.Term.Summary),
                mapper.Map<TermSummaryResponse>(mapping.Term));
        return (new(word, from, to, [.. matches]), hits.Change);
    }

    /// <summary>What to translate.</summary>
    internal sealed record Request
    {
        /// <summary>The word as it was said, up to 1,000 characters.</summary>
        public string? Q { get; init; }

        /// <summary>The vocabulary it was said in.</summary>
        public string? From { get; init; }

        /// <summary>The vocabulary it is wanted in.</summary>
        public string? To { get; init; }
    }
}
