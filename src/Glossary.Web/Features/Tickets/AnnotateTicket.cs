using Glossary.Core;
using Glossary.Core.Annotation;
using Glossary.Core.Search;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Explaining;
using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Tickets;

/// <summary>
/// Answers a ticket system with the block that makes a ticket understood by the other department. It writes nothing into the ticket itself,
/// and keeps nothing of it: a ticket may name a patient.
/// </summary>
internal static class AnnotateTicket
{
    private const string Sender = "tickets";

    internal static void MapAnnotateTicket(this IEndpointRouteBuilder api) => api.MapPost("/tickets/annotate", HandleAsync)
        .AllowAnonymous()
        .AddEndpointFilter(Reached.ReadAsync)
        .WithMetadata(new CountsAsReading())
        .ExcludeFromDescription();

    private static async Task<Results<ContentHttpResult, NoContent, ValidationProblem, ProblemHttpResult, ChallengeHttpResult>> HandleAsync(
        string? readFor, string? format, TicketSignature signature, IAnnotator annotator, ITermIndex index, PublicAddress address, InboundCounts counts, HttpContext http)
    {
        var isSigned = TicketSignature.IsShown(http.Request.Headers);
        if (!isSigned && !new Author(http.User).IsKnown)
        {
            return TypedResults.Challenge();
        }

        var body = await RawBody.ReadAsync(http.Request, AnnotateQuery.MaxBytes);
        if (isSigned && signature.WhyNot(http.Request.Headers, body) is { } why)
        {
            counts.Refused(Sender, why);
            return TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "The signature does not hold.", detail: "Sign the body byte for byte with a secret that the glossary knows, each request anew and within 300 seconds; docs/tickets.md shows how.");
        }

        if (!http.Request.HasJsonContentType())
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType, title: "It is no JSON.", detail: "Send the ticket as application/json.");
        }

        if (RawBody.TextOf(body) is not { } text || SentJson.Read(text) is not { } sent)
        {
            return Problems.Invalid("body", "This is no JSON object in UTF-8, or has more than 64 things within each other.");
        }

        if (Ticket.Of(sent) is not { } ticket)
        {
            return Problems.Invalid("body", "This is no ticket: send Jira's issue, fields of a ServiceNow record such as short_description, or a text.");
        }

        (readFor, format) = (readFor ?? ticket.ReadFor, format ?? ticket.Format ?? ticket.Usual.Name);
        var faults = new Faults();
        faults.RequireVocabulary(index, readFor, "readFor");
        faults.Require(Channel.Find(format) is not null, "format", $"Name a format: {string.Join(", ", Channel.Names)}.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        counts.Answered(Sender);
        var found = annotator.Annotate(new(ticket.Text, ReadFor: readFor, FirstOnly: true));
        Reached.Stamp(http, found.Change);
        return new GlossaryBlock(index, path => address.Of(http.Request, path)).Of(found, readFor) is { } block ? CopyChoice.Written(Channel.Find(format)!, block) : TypedResults.NoContent();
    }
}
