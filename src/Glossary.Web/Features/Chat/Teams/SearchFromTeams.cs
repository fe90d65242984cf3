using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Inbound;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Chat.Teams;

/// <summary>Answers the search of the app for Teams (a message extension), and explains links to Terms there; out of the index alone.</summary>
internal static class SearchFromTeams
{
    private const string Sender = "teams.search";
    private const int MostBody = 256 * 1024;

    internal static void MapSearchFromTeams(this IEndpointRouteBuilder routes) => routes.MapPost("/teams/messages", HandleAsync)
        .AllowAnonymous()
        .WithMetadata(new CountsAsReading())
        .ExcludeFromDescription();

    private static async Task<Results<ContentHttpResult, Ok, NotFound, UnauthorizedHttpResult, BadRequest, StatusCodeHttpResult>> HandleAsync(
        TeamsToken token, SignedWindow window, TeamsResults results, InboundCounts counts, HttpContext http)
    {
        if (!token.IsOn)
        {
            return TypedResults.NotFound();
        }

        // The token is no signature of the body, which may therefore be read before it: it must come from where the token says.
        var body = await RawBody.ReadAsync(http.Request, MostBody);
        if (RawBody.TextOf(body) is not { } text || SentJson.Read(text) is not { } sent)
        {
            return TypedResults.BadRequest();
        }

        string? why;
        try
        {
            why = await token.WhyNotAsync(http.Request.Headers, sent.Text("channelId"), sent.Text("serviceUrl"), TenantOf(sent), http.RequestAborted) ?? WhyNot(sent, window);
        }
        catch (InvalidOperationException)
        {
            counts.Refused(Sender, "the keys of Microsoft's Bot Framework could not be fetched");
            http.Response.Headers.RetryAfter = "10";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (why is not null)
        {
            counts.Refused(Sender, why);
            return TypedResults.Unauthorized();
        }

        counts.Answered(Sender);
        if (sent.Text("type") != "invoke")
        {
            // That it was installed, or that somebody wrote to it: there is nothing to say.
            return TypedResults.Ok();
        }

        TeamsText.Speak(sent.Text("locale"));
        JsonObject? answer = sent.Text("name") switch
        {
            "composeExtension/query" => results.OfQuery(sent.Find("value"), http.Request),
            "composeExtension/queryLink" or "composeExtension/anonymousQueryLink" => results.OfLink(sent.Find("value")?.Text("url"), http.Request),
            _ => null,
        };
        return answer is null ? TypedResults.StatusCode(StatusCodes.Status501NotImplemented) : TypedResults.Text(answer.ToJsonString(), MediaTypeNames.Application.Json);
    }

    /// <summary>Whoever has a token has it for an hour, and could write anything with it; what was sent as it is, is not answered again, and not late.</summary>
    private static string? WhyNot(SentJson sent, SignedWindow window)
    {
        if (sent.Text("timestamp") is not { } written)
        {
            return null;
        }

        return !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) || !window.Holds(at) ? "it was written more than five minutes ago, or ahead"
            : sent.Text("id") is not { Length: > 0 and < 200 } id || window.Take($"teams activity {id}", at) ? null
            : "it was sent before";
    }

    private static string? TenantOf(SentJson sent) => sent.Find("channelData")?.Find("tenant")?.Text("id") ?? sent.Find("conversation")?.Text("tenantId");
}
