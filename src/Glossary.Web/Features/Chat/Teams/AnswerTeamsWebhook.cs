using System.Net.Mime;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Chat.Teams;

/// <summary>Answers <c>@Glossary PM</c> in a channel of Teams (an outgoing webhook), out of the index alone.</summary>
internal static class AnswerTeamsWebhook
{
    private const string Sender = "teams.webhook";
    private const int MostBody = 64 * 1024;

    internal static void MapAnswerTeamsWebhook(this IEndpointRouteBuilder routes) => routes.MapPost("/teams/webhook", HandleAsync)
        .AllowAnonymous()
        .WithMetadata(new CountsAsReading())
        .ExcludeFromDescription();

    private static async Task<Results<ContentHttpResult, NotFound, UnauthorizedHttpResult, BadRequest>> HandleAsync(
        TeamsSignature signature, ChatAnswer answer, PublicAddress address, InboundCounts counts, HttpContext http)
    {
        if (!signature.IsOn)
        {
            return TypedResults.NotFound();
        }

        var body = await RawBody.ReadAsync(http.Request, MostBody);
        if (signature.WhyNot(http.Request.Headers, body) is { } why)
        {
            counts.Refused(Sender, why);
            return TypedResults.Unauthorized();
        }

        if (RawBody.TextOf(body) is not { } text || SentJson.Read(text) is not { } sent)
        {
            return TypedResults.BadRequest();
        }

        counts.Answered(Sender);
        TeamsText.Speak(sent.Text("locale"));
        var usage = Translation<Texts>.Of("Write the name of this webhook and the word you heard, such as “@Glossary PM”.");
        var message = TeamsMessage.Of(answer.Of(TeamsText.Of(sent.Text("text")), usage, path => address.Of(http.Request, path)));
        return TypedResults.Text(message.ToJsonString(), MediaTypeNames.Application.Json);
    }
}
