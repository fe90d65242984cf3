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
        .WithSummary("Find the glossary's Terms in a text, or answer the text with them explained")
        .WithDescription("The longest name wins; a stretch with several meanings has all of them, the likelier first. Nothing inside a URL, an e-mail address, a code span or a path is annotated. Offsets count UTF-16 code units, as strings of C# and JavaScript do. With format, the same text is answered instead, as that format writes it, its Terms explained in place or by a block to append; code, links, quotes, tables, mentions and macros are not touched. Accept the format's own media type to get the text alone. The text is neither logged nor stored.")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<AnnotationsResponse>, ContentHttpResult, ValidationProblem, ProblemHttpResult> Handle(
        AnnotateBody body, IAnnotator annotator, ITermIndex index, ExplainTicket explain, PublicAddress address, ResponseMapper mapper, HttpContext http)
    {
        if (IsTooLarge(body.Text))
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
        var choice = new ExplainChoice(body.Format, body.Style);
        if (choice.IsMade)
        {
            choice.Check(faults);
        }

        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var query = new AnnotateQuery(body.Text!, body.Vocabularies?.ToHashSet(), body.ReadFor, body.FirstOnly ?? false);
        if (choice.IsMade)
        {
            var (ticket, fault) = choice.Form.Read(body.Text!);
            return ticket is null ? Problems.Invalid("text", fault!) : Answer(http, choice, explain.Explain(ticket, choice.Form, choice.How, query, path => address.Of(http.Request, path)), mapper);
        }

        var found = annotator.Annotate(query);
        Reached.Stamp(http, found.Change);
        return TypedResults.Ok(new AnnotationsResponse(mapper.Map<List<AnnotationResponse>>(found.Items)));
    }

    internal static bool IsTooLarge(string? text) => text is not null && Encoding.UTF8.GetByteCount(text) > AnnotateQuery.MaxBytes;

    private static Results<Ok<AnnotationsResponse>, ContentHttpResult, ValidationProblem, ProblemHttpResult> Answer(HttpContext http, ExplainChoice choice, Explained explained, ResponseMapper mapper)
    {
        Reached.Stamp(http, explained.Change);
        http.Response.Headers.Vary = "Accept";
        return WantsTextAlone(http.Request, explained.MediaType)
            ? TypedResults.Text(explained.Text, $"{explained.MediaType}; charset=utf-8")
            : TypedResults.Ok(new AnnotationsResponse([], explained.Text, mapper.Map<List<Terms.TermSummaryResponse>>(explained.Terms), choice.Form.Channel.Name, choice.How));
    }

    /// <summary>Whether that kind of text is named, and before JSON.</summary>
    private static bool WantsTextAlone(HttpRequest request, string mediaType) =>
        request.GetTypedHeaders().Accept.OrderByDescending(kind => kind.Quality ?? 1).Select(kind => kind.MediaType.Value).FirstOrDefault(kind => kind is "application/json" || kind == mediaType) == mediaType;
}
