using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Glossary.Web.Features.Chat.Slack;

/// <summary>
/// Answers <c>/define packs</c> in Slack, out of the index alone: to whoever asked, and with <c>/define share packs</c> to the whole channel.
/// </summary>
internal static class AnswerSlackCommand
{
    private const string Share = "share ";

    internal static void MapAnswerSlackCommand(this IEndpointRouteBuilder routes) => routes.MapPost("/slack/command", HandleAsync)
        .AllowAnonymous()
        .WithMetadata(new CountsAsReading())
        .ExcludeFromDescription();

    private static async Task<Results<ContentHttpResult, Ok, NotFound, UnauthorizedHttpResult, StatusCodeHttpResult>> HandleAsync(
        SlackSignature signature, ChatAnswer answer, PublicAddress address, InboundCounts counts, HttpContext http)
    {
        if (!signature.IsOn)
        {
            return TypedResults.NotFound();
        }

        if (await signature.ReadAsync(http.Request, "slack.command", counts) is not { } body)
        {
            return TypedResults.Unauthorized();
        }

        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = QueryHelpers.ParseQuery(body);
        if (form.ContainsKey("ssl_check"))
        {
            return TypedResults.Ok();
        }

        var text = Plain(form.TryGetValue("text", out var typed) ? typed.ToString() : string.Empty);
        var isShared = text.StartsWith(Share, StringComparison.OrdinalIgnoreCase) && text[Share.Length..].Trim().Length > 0;
        var usage = Translation<Texts>.Of("Type “/define” and the word you heard, such as “/define PM”. “/define share PM” shows the answer to the whole channel.");
        var message = SlackWriter.Message(answer.Of(isShared ? text[Share.Length..] : text, usage, path => address.Of(http.Request, path)));
        message["response_type"] = isShared ? "in_channel" : "ephemeral";
        return TypedResults.Text(message.ToJsonString(), "application/json");
    }

    /// <summary>What was typed: Slack writes three signs of it as entities.</summary>
    private static string Plain(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal).Trim();
}
