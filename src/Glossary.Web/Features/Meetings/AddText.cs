using System.Text;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Meetings;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Glossary.Web.Features.Meetings;

/// <summary>Adds what was said to a meeting: plain text, JSON or captions. The text goes no further than to be read for words.</summary>
internal static class AddText
{
    /// <summary>JSON writes a character of a text as six at most.</summary>
    private const int MaxBody = (6 * MeetingDesk.MaxBytes) + 4096;
    private static readonly string[] CaptionTypes = ["text/vtt", "application/x-subrip", "text/srt"];

    internal static void MapAddText(this IEndpointRouteBuilder routes) => routes.MapPost("/{code}/text", HandleAsync)
        .WithMetadata(new RequestSizeLimitAttribute(MaxBody))
        .Accepts<MeetingTextBody>("application/json", "text/plain", "text/vtt", "application/x-subrip")
        .WithName("addMeetingText")
        .WithSummary("Add what was said to a meeting")
        .WithDescription("Plain text, JSON, or captions as WebVTT or SubRip: a file, or cue by cue as they come. A caption that repeats or continues the one before counts once. The text is read for the glossary's words and dropped: it is neither stored nor logged. 512 KiB at most.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<HeardResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(string code, MeetingDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var read) ? read.MediaType.Value!.ToLowerInvariant() : string.Empty;
        var areCaptions = Array.Exists(CaptionTypes, known => known == type);
        if (!areCaptions && type is not ("application/json" or "text/plain"))
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType, title: "It is of another kind.", detail: "Send text/plain, text/vtt, application/x-subrip or application/json, and say so as Content-Type.");
        }

        var body = type == "application/json" ? await ReadJsonAsync(http, cancellationToken) : new(await ReadTextAsync(http, cancellationToken));
        var faults = new Faults();
        faults.Require(!string.IsNullOrWhiteSpace(body.Text), "text", "Send what was said.");
        faults.Require(body.Format is null or "plain" or "vtt" or "srt", "format", "Write plain, vtt or srt, or leave it out.");
        if (body.Text is not null && Encoding.UTF8.GetByteCount(body.Text) > MeetingDesk.MaxBytes)
        {
            return Problems.TooLarge("The text is larger than 512 KiB. Send it in parts, each ending between two sentences.");
        }

        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var (refusal, heard) = await desk.SayAsync(code, body.Text!, body.Format is { } format ? format != "plain" : areCaptions ? true : null, cancellationToken);
        if (refusal is { } reason)
        {
            return reason == MeetingRefusal.NoCaptions
                ? Problems.Invalid("text", "There is no caption in it. Send WebVTT or SubRip, or say that it is text/plain.")
                : MeetingAnswers.Refused(reason);
        }

        return TypedResults.Ok(new HeardResponse(heard!.Captions, [.. heard.Words.Select(word => new HeardWordResponse(word.Label, word.Count, word.Senses))]));
    }

    private static async Task<string> ReadTextAsync(HttpContext http, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static async Task<MeetingTextBody> ReadJsonAsync(HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            return await http.Request.ReadFromJsonAsync<MeetingTextBody>(GlossaryJson.Options, cancellationToken) ?? new(null);
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException("The body is no JSON.", exception);
        }
    }
}

/// <summary>What was said.</summary>
/// <param name="Text">The text, up to 512 KiB of UTF-8.</param>
/// <param name="Format">plain, vtt or srt; what it looks like when left out.</param>
public sealed record MeetingTextBody(string? Text, string? Format = null);
