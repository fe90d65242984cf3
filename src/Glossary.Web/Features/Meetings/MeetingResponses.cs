using Glossary.Core.Mappings;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Meetings;

/// <summary>A meeting that was just started.</summary>
/// <param name="Code">What lets people in.</param>
/// <param name="Url">Its page.</param>
/// <param name="HostToken">What makes somebody its host; it is shown here and nowhere else.</param>
/// <param name="HostUrl">The page that makes whoever opens it its host.</param>
/// <param name="ExpiresAt">When all of it is deleted, unless something is said before.</param>
public sealed record StartedMeetingResponse(string Code, string Url, string HostToken, string HostUrl, DateTimeOffset ExpiresAt);

/// <summary>A meeting.</summary>
/// <param name="Code">What lets people in.</param>
/// <param name="Title">Its name; null when it has none.</param>
/// <param name="Url">Its page.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it goes on.</param>
/// <param name="ExpiresAt">When all of it is deleted.</param>
/// <param name="Version">How many changes it has seen.</param>
/// <param name="Lines">How often something was said.</param>
/// <param name="Words">Its words, the newest first; of an event only those that changed.</param>
public sealed record MeetingResponse(
    string Code, string? Title, string Url, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, DateTimeOffset ExpiresAt, long Version, int Lines, IReadOnlyList<MeetingWordResponse> Words);

/// <summary>A word of a meeting.</summary>
/// <param name="Number">Its number in the meeting, which it keeps.</param>
/// <param name="Label">The glossary's label for it; what was typed where the glossary lacks it.</param>
/// <param name="IsKnown">Whether the glossary has it.</param>
/// <param name="IsFalseFriend">Whether the two sides hear something else.</param>
/// <param name="Count">How often it was said; 0 once that was taken back.</param>
/// <param name="FirstSaidAt">When it was first said.</param>
/// <param name="LastSaidAt">When it was last said.</param>
/// <param name="Puzzled">How many don't follow.</param>
/// <param name="ExplainedAt">When it was last explained; null when it was not.</param>
/// <param name="Version">The version of the meeting in which it last changed.</param>
/// <param name="Senses">What it may mean, the likelier first.</param>
/// <param name="Counterparts">How these stand to each other, and what the other side calls it.</param>
public sealed record MeetingWordResponse(
    int Number, string Label, bool IsKnown, bool IsFalseFriend, int Count, DateTimeOffset FirstSaidAt, DateTimeOffset LastSaidAt, int Puzzled, DateTimeOffset? ExplainedAt, long Version,
    IReadOnlyList<TermSummaryResponse> Senses, IReadOnlyList<MeetingCounterpartResponse> Counterparts);

/// <summary>How a Term stands to one that was said.</summary>
/// <param name="Of">The key of the one that was said.</param>
/// <param name="Relation">How <paramref name="Term"/> stands to it.</param>
/// <param name="Bridge">What to say so that both understand.</param>
/// <param name="Term">The Term.</param>
public sealed record MeetingCounterpartResponse(string Of, MappingRelation Relation, string Bridge, TermSummaryResponse Term);

/// <summary>What was heard in a text. The text itself is gone.</summary>
/// <param name="Captions">How many captions it has; null when it was read as plain text.</param>
/// <param name="Words">The words that it names, in the order they were last named.</param>
public sealed record HeardResponse(int? Captions, IReadOnlyList<HeardWordResponse> Words);

/// <summary>A word that a text names.</summary>
/// <param name="Label">The glossary's label for it.</param>
/// <param name="Count">How often.</param>
/// <param name="Terms">The keys of the Terms that it may mean, the likelier first.</param>
public sealed record HeardWordResponse(string Label, int Count, IReadOnlyList<string> Terms);
