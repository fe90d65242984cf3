using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Meetings;

/// <summary>Ends a meeting, for its host.</summary>
internal static class EndMeeting
{
    internal static void MapEndMeeting(this IEndpointRouteBuilder routes) => routes.MapPost("/{code}/end", HandleAsync)
        .WithName("endMeeting")
        .WithSummary("End a meeting")
        .WithDescription("For whoever started it. Its words can be read for an hour, then everything is deleted; with deleteNow, at once.")
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<MeetingResponse>, ProblemHttpResult>> HandleAsync(
        string code, EndMeetingBody body, MeetingDesk desk, ITermIndex index, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        var before = await desk.FindAsync(code, cancellationToken);
        var refusal = body.DeleteNow == true ? await desk.DeleteAsync(code, body.HostToken, cancellationToken) : await desk.EndAsync(code, body.HostToken, cancellationToken);
        if (refusal is { } reason)
        {
            return MeetingAnswers.Refused(reason);
        }

        // What was deleted is told once more, as it was.
        var after = await desk.FindAsync(code, cancellationToken) ?? before;
        return after is null ? MeetingAnswers.NotFound() : TypedResults.Ok(MeetingAnswers.Of(after, 0, index, mapper, http));
    }
}

/// <summary>How a meeting ends.</summary>
/// <param name="HostToken">What starting it answered.</param>
/// <param name="DeleteNow">Whether nothing of it is to be kept, not even for an hour; false when left out.</param>
public sealed record EndMeetingBody(string? HostToken, bool? DeleteNow = null);
