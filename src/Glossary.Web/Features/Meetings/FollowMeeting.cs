using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Glossary.Core.Meetings;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Meetings;

/// <summary>
/// Tells a screen or a program what happens in a meeting, by server-sent events: <c>changed</c> with the meeting's version as its id, <c>beat</c>
/// when nothing is said, <c>over</c> when the meeting is no more. Whoever comes back says where they were by Last-Event-ID.
/// </summary>
internal static class FollowMeeting
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    internal static void MapFollowMeeting(this IEndpointRouteBuilder routes) => routes
        .MapGet("/{code}/events", (string code, long? after, MeetingDesk desk, ITermIndex index, ResponseMapper mapper, HttpContext http, CancellationToken cancellationToken) =>
            HandleAsync(code, after, desk, http, (meeting, seen) => MeetingAnswers.Of(meeting, seen, index, mapper, http), cancellationToken))
        .Produces<MeetingResponse>(StatusCodes.Status200OK, "text/event-stream")
        .WithName("followMeeting")
        .WithSummary("Follow a meeting")
        .WithDescription("Server-sent events: changed, with the meeting and those of its words that changed, its version as the event's id; beat every 15 seconds; over when the meeting has been deleted. Last-Event-ID, or after, says which version was seen last.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>The pages' own events say only that something changed: a page fetches its markup, in its reader's language, and a slow one skips what it missed.</summary>
    internal static void MapMeetingScreens(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/m/{code}/events", (string code, long? after, MeetingDesk desk, HttpContext http, CancellationToken cancellationToken) =>
            HandleAsync(code, after, desk, http, (meeting, _) => meeting.Version.ToString(CultureInfo.InvariantCulture), cancellationToken)).ExcludeFromDescription();
        routes.MapGet("/m/{code}/host/{token}", async (string code, string token, MeetingDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        {
            if (await desk.FindAsync(code, cancellationToken) is not { } meeting || !meeting.IsHost(token))
            {
                return Results.NotFound();
            }

            MeetingSeat.MakeHost(http, meeting.Code, token);
            return Results.LocalRedirect(MeetingLinks.Page(meeting.Code));
        }).ExcludeFromDescription();
    }

    private static async Task<IResult> HandleAsync<T>(string code, long? after, MeetingDesk desk, HttpContext http, Func<MeetingState, long, T> show, CancellationToken cancellationToken)
        where T : class
    {
        if (await desk.FindAsync(code, cancellationToken) is not { } meeting)
        {
            return PageHosting.IsForPrograms(http) ? MeetingAnswers.NotFound() : Results.NotFound();
        }

        if (http.RequestServices.GetRequiredService<MeetingRooms>().Enter(meeting.Id) is not { } screen)
        {
            http.Response.Headers.RetryAfter = "5";
            return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "There are as many screens as there can be.", detail: "Ask for the meeting itself every few seconds instead.");
        }

        http.Response.RegisterForDispose(screen);

        // Proxies that hold answers back until they are whole would hold this one back for ever.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var seen = long.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : after ?? 0;
        return TypedResults.ServerSentEvents(FollowAsync(screen.Room, seen > meeting.Version ? 0 : seen, http, show, cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<T?>> FollowAsync<T>(MeetingRoom room, long seen, HttpContext http, Func<MeetingState, long, T> show, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        var heartbeat = http.RequestServices.GetRequiredService<IOptions<MeetingOptions>>().Value.Heartbeat;

        // A server that is told to stop does not wait for its screens: they come back to another, or to this one when it is back.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);

        // Says at once that it is there, and how soon to come back when it is not.
        yield return new(null, "beat") { ReconnectionInterval = Retry };
        while (!leaving.IsCancellationRequested)
        {
            var bell = room.Bell;
            var (reached, meeting) = await ReadAsync(room, clock, leaving.Token);
            if (leaving.IsCancellationRequested)
            {
                yield break;
            }

            if (reached && meeting is null)
            {
                yield return new(null, "over");
                yield break;
            }

            if (meeting is not null && meeting.Version > seen)
            {
                yield return new(show(meeting, seen), "changed") { EventId = meeting.Version.ToString(CultureInfo.InvariantCulture) };
                seen = meeting.Version;
            }

            if (!await HearAsync(bell, reached ? heartbeat : Retry, clock, leaving.Token) && reached)
            {
                yield return new(null, "beat");
            }
        }
    }

    /// <summary>While PostgreSQL is away the screens stay as they are.</summary>
    private static async Task<(bool Reached, MeetingState? Meeting)> ReadAsync(MeetingRoom room, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            var meeting = await room.ReadAsync(cancellationToken);
            return (true, meeting?.ExpiresAt > clock.GetUtcNow() ? meeting : null);
        }
        catch (Exception exception) when (exception is OperationCanceledException || DatabaseFault.IsOutOfReach(exception))
        {
            return (false, null);
        }
    }

    /// <returns>Whether the bell rang before the time was over.</returns>
    private static async Task<bool> HearAsync(Task bell, TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rang = await Task.WhenAny(bell, Task.Delay(atMost, clock, over.Token)) == bell;
        await over.CancelAsync();
        return rang;
    }
}
