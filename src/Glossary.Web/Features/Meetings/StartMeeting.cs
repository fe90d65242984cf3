using Glossary.Core;
using Glossary.Core.Meetings;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Meetings;

/// <summary>Starts a meeting. It takes no account.</summary>
internal static class StartMeeting
{
    internal static void MapStartMeeting(this IEndpointRouteBuilder routes) => routes.MapPost("/", HandleAsync)
        .WithMetadata(new StartsMeeting())
        .WithName("startMeeting")
        .WithSummary("Start a meeting")
        .WithDescription("It takes no account. Whoever has the code can follow and add to it; whoever has the hostToken can end it. It is deleted 12 hours after the last word, or one hour after its end.")
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Created<StartedMeetingResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(NewMeetingBody body, MeetingDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = Check(body.Title);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        if (await desk.StartAsync(body.Title, cancellationToken) is not var (meeting, token))
        {
            return Problems.Conflict("There are as many meetings as there can be. Try again when one has ended.");
        }

        var page = MeetingLinks.Whole(http, MeetingLinks.Page(meeting.Code));
        return TypedResults.Created(page, new StartedMeetingResponse(meeting.Code, page, token, MeetingLinks.Whole(http, MeetingLinks.Host(meeting.Code, token)), meeting.ExpiresAt));
    }

    /// <summary>What is wrong with the name of a meeting.</summary>
    internal static Faults Check(string? title)
    {
        var faults = new Faults();
        faults.RequireText(title, "title", Meeting.MaxTitle, whenBlank: null);
        return faults;
    }
}

/// <summary>A meeting to be started.</summary>
/// <param name="Title">Its name, for its screens and its sheet; it may have none. Don't name a patient.</param>
public sealed record NewMeetingBody(string? Title = null);

/// <summary>Marks an endpoint that starts meetings, so that it is limited by itself.</summary>
internal sealed class StartsMeeting
{
    /// <summary>Whether a request starts one: the API's, or the page's form.</summary>
    internal static bool By(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StartsMeeting>() is not null || http.Request.Path.Equals(MeetingLinks.Start, StringComparison.OrdinalIgnoreCase);
}
