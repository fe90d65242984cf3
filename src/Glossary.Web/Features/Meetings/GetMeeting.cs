using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Meetings;

/// <summary>Answers how a meeting stands.</summary>
internal static class GetMeeting
{
    internal static void MapGetMeeting(this IEndpointRouteBuilder routes) => routes.MapGet("/{code}", HandleAsync)
        .WithName("getMeeting")
        .WithSummary("The words of a meeting")
        .WithDescription("All of them, the newest first. With after, only those that changed after that version, also those that were taken back since, whose count is 0.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<MeetingResponse>, ProblemHttpResult>> HandleAsync(
        string code, long? after, MeetingDesk desk, ITermIndex index, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await desk.FindAsync(code, cancellationToken) is { } meeting
            ? TypedResults.Ok(MeetingAnswers.Of(meeting, after ?? 0, index, mapper, http))
            : MeetingAnswers.NotFound();
    }
}
