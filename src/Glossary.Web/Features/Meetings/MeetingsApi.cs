using Glossary.Core.Meetings;
using Glossary.Data.Meetings;

namespace Glossary.Web.Features.Meetings;

/// <summary>Meetings: open to whoever may read, since a code, and not an account, lets people in.</summary>
internal static class MeetingsApi
{
    internal static IServiceCollection AddMeetings(this IServiceCollection services)
    {
        services.AddOptions<MeetingOptions>().BindConfiguration(MeetingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Listening>();
        services.AddSingleton<MeetingRooms>();
        services.AddSingleton<MeetingSignals>();
        services.AddSingleton<MeetingGuesses>();
        services.AddSingleton<MeetingTurns>();
        services.AddScoped<MeetingDesk>();
        services.AddHostedService<MeetingFollower>();
        services.AddHostedService<MeetingSweep>();
        return services;
    }

    internal static void MapMeetings(this IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        meetings.MapStartMeeting();
        meetings.MapGetMeeting();
        meetings.MapAddText();
        meetings.MapFollowMeeting();
        meetings.MapEndMeeting();
    }
}
