using Glossary.Core.Mappings;
using Glossary.Web.Features.Meetings;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>The examples of a meeting: somebody says PM.</summary>
internal static class MeetingExamples
{
    internal const string Code = "k7m4p-x9rtc";

    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private const string Page = "https://glossary.example/m/k7m4p-x9rtc";
    private const string Token = "3f9c1a62d0b84e57a1c6f20e9d7b4582";

    internal static readonly StartedMeetingResponse Started = new(Code, Page, Token, $"{Page}/host/{Token}", Then.AddHours(12));

    internal static readonly HeardResponse Heard = new(null, [new("PM", 1, ["htm/preventive-maintenance", "it/project-manager"])]);

    internal static readonly EndMeetingBody End = new(Token, false);

    internal static MeetingResponse Whole(TermSummaryResponse maintenance, TermSummaryResponse manager, string bridge) => new(
        Code, "Pump rollout", Page, Then, null, Then.AddHours(12), 14, 9,
        [
            new(3, "PM", true, true, 4, Then, Then.AddMinutes(20), 2, null, 14, [maintenance, manager],
                [new(maintenance.Key, MappingRelation.FalseFriend, bridge, manager)]),
        ]);
}
