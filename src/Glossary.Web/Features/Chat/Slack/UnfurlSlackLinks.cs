using System.Text.Json.Nodes;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Inbound;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Chat.Slack;

/// <summary>Takes what Slack tells of: that its app was set up, and that somebody wrote a link to a Term, which is then explained below the message.</summary>
internal static class UnfurlSlackLinks
{
    /// <summary>The most links of one message that are explained.</summary>
    private const int MostLinks = 10;

    internal static void MapUnfurlSlackLinks(this IEndpointRouteBuilder routes) => routes.MapPost("/slack/events", HandleAsync)
        .AllowAnonymous()
        .WithMetadata(new CountsAsReading())
        .ExcludeFromDescription();

    private static async Task<Results<JsonHttpResult<Dictionary<string, string>>, Ok, NotFound, UnauthorizedHttpResult, BadRequest>> HandleAsync(
        SlackSignature signature, SignedWindow window, UnfurlQueue queue, TermUnfurl unfurl, IOptions<SlackOptions> options, InboundCounts counts, TimeProvider clock, HttpContext http)
    {
        if (!signature.IsOn)
        {
            return TypedResults.NotFound();
        }

        if (await signature.ReadAsync(http.Request, "slack.events", counts) is not { } body)
        {
            return TypedResults.Unauthorized();
        }

        if (SentJson.Read(body) is not { } sent)
        {
            return TypedResults.BadRequest();
        }

        if (sent.Text("type") == "url_verification")
        {
            return TypedResults.Json(new Dictionary<string, string> { ["challenge"] = sent.Text("challenge") ?? string.Empty });
        }

        // Slack tells again what it was not answered in time, under the same id.
        if (options.Value.BotToken is { Length: > 0 } && sent.Find("event") is { } happened && happened.Text("type") == "link_shared"
            && window.Take($"slack event {sent.Text("event_id")}", clock.GetUtcNow()) && ArgumentsOf(happened, unfurl, http.Request) is { } arguments)
        {
            queue.Add(arguments);
        }

        return TypedResults.Ok();
    }

    /// <summary>What <c>chat.unfurl</c> is to be called with; null when no link is one of ours.</summary>
    private static JsonObject? ArgumentsOf(SentJson happened, TermUnfurl unfurl, HttpRequest request)
    {
        var unfurls = new JsonObject();
        foreach (var link in happened.Items("links").Take(MostLinks))
        {
            if (link.Text("url") is { } url && unfurl.Of(url, request) is { } shown)
            {
                unfurls[url] = shown;
            }
        }

        if (unfurls.Count == 0)
        {
            return null;
        }

        // Where the message is still being written there is only an id; the source says which of the two it is.
        return happened.Text("unfurl_id") is { } id && happened.Text("source") is { } source
            ? new() { ["unfurl_id"] = id, ["source"] = source, ["unfurls"] = unfurls }
            : new() { ["channel"] = happened.Text("channel"), ["ts"] = happened.Text("message_ts"), ["unfurls"] = unfurls };
    }
}
