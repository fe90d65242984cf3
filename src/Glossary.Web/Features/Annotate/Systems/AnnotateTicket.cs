using Glossary.Core;
using Glossary.Core.Annotation;
using Glossary.Core.Search;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Annotate.Tickets;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Copying;
using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Annotate.Systems;

/// <summary>
/// Answers a ticket system with the block that makes a ticket understood by the other department. It writes nothing into the ticket itself,
/// and keeps nothing of it: a ticket may name a patient.
/// </summary>
internal static class AnnotateTicket
{
    private const string Sender = "tickets";

    /// <summary>The most words that are told.</summary>
    private const int MostWords = 20;

    internal static void MapAnnotateTicket(this IEndpointRouteBuilder api) => api.MapPost("/tickets/annotate", HandleAsync)
        .AllowAnonymous()
        .AddEndpointFilter(Reached.ReadAsync)
        .WithMetadata(new CountsAsReading())
        .ExcludeFromDescription();

    private static async Task<Results<ContentHttpResult, NoContent, ValidationProblem, ProblemHttpResult, ChallengeHttpResult>> HandleAsync(
        string? readFor, string? format, TicketSignature signature, ExplainTicket explain, ITermIndex index, PublicAddress address, InboundCounts counts, HttpContext http)
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

        if (SentTicket.Of(sent) is not { } ticket)
        {
            return Problems.Invalid("body", "This is no ticket: send Jira's issue, fields of a ServiceNow record such as short_description, or a text.");
        }

        (readFor, format) = (readFor ?? ticket.ReadFor, format ?? ticket.Format ?? ticket.Usual.Name);
        var (read, fault) = ticket.Read();
        var faults = new Faults();
        faults.Require(fault is null, "body", fault ?? string.Empty);
        faults.RequireVocabulary(index, readFor, "readFor");
        faults.Require(TicketForm.Find(format) is not null, "format", $"Name a format: {string.Join(", ", Channel.Names)}.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        counts.Answered(Sender);
        var form = TicketForm.Find(format)!;
        var explained = explain.Explain(read!, form, ExplainStyle.Block, new(string.Empty, ReadFor: readFor, FirstOnly: true), path => address.Of(http.Request, path));
        Reached.Stamp(http, explained.Change);
        return explained.Block is { } block ? CopyChoice.Written(form.Channel, Shortened(block)) : TypedResults.NoContent();
    }

    /// <summary>A list that is longer, nobody reads.</summary>
    private static Document Shortened(Document block) => new([.. block.Blocks.SelectMany(part => part is ItemList { Items.Count: > MostWords } list
        ? new Block[] { list with { Items = [.. list.Items.Take(MostWords)] }, new Paragraph(list.Items.Count == MostWords + 1 ? Translation<Texts>.Of("And 1 more.") : Translation<Texts>.Of("And {0} more.", list.Items.Count - MostWords)) }
        : [part])]);
}
