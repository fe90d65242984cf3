using System.Text;
using Glossary.Core;
using Glossary.Core.Annotation;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Glossary.Web.Features.Annotate;

/// <summary>Explains a text, such as a ticket. It may name a patient, so it is neither logged nor stored.</summary>
internal static class AnnotateText
{
    /// <summary>JSON writes a character of a text as six at most.</summary>
    private const int MaxBody = (6 * AnnotateQuery.MaxBytes) + 4096;

    internal static void MapAnnotateText(this IEndpointRouteBuilder routes) => routes.MapPost("/annotate", Handle)
        .AddEndpointFilter(Reached.ReadAsync)
        .WithMetadata(new RequestSizeLimitAttribute(MaxBody), new CountsAsReading())
        .WithTags("Annotate")
        .WithName("annotateText")
        .WithSummary("Find the glossary's Terms in a text")
        .WithDescription("The longest name wins; a stretch with several meanings has all of them, the likelier first. Nothing inside a URL, an e-mail address, a code span or a path is annotated. Offsets count UTF-16 code units, as strings of C# and JavaScript do. The text is neither logged nor stored.")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<AnnotationsResponse>, ValidationProblem, ProblemHttpResult> Handle(AnnotateBody body, IAnnotator annotator, ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        if (body.Text is not null && Encoding.UTF8.GetByteCount(body.Text) > AnnotateQuery.MaxBytes)
        {
            return Problems.TooLarge("The text is larger than 1 MiB. Send it in parts, each ending between two sentences.");
        }

        var faults = new Faults();
        faults.Require(body.Text is not null, "text", "Send the text to explain.");
        foreach (var (vocabulary, i) in (body.Vocabularies ?? []).Select((vocabulary, i) => (vocabulary, i)))
        {
            faults.RequireVocabulary(index, vocabulary, $"vocabularies[{i}]");
        }

        faults.RequireVocabulary(index, body.ReadFor, "readFor");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var found = annotator.Annotate(new(body.Text!, body.Vocabularies?.ToHashSet(), body.ReadFor, body.FirstOnly ?? false));
        Reached.Stamp(http, found.Change);
        return TypedResults.Ok(new AnnotationsResponse(mapper.Map<List<AnnotationResponse>>(found.Items)));
    }
}
