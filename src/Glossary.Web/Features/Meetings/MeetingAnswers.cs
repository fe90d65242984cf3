using Glossary.Core.Meetings;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Meetings;

/// <summary>What the API answers of meetings.</summary>
internal static class MeetingAnswers
{
    /// <summary>The meeting, with its words that changed after <paramref name="after"/>; those that were taken back are told only to whoever may have seen them.</summary>
    internal static MeetingResponse Of(MeetingState meeting, long after, ITermIndex index, ResponseMapper mapper, HttpContext http) => new(
        meeting.Code, meeting.Title, MeetingLinks.Whole(http, MeetingLinks.Page(meeting.Code)), meeting.StartedAt, meeting.EndedAt, meeting.ExpiresAt, meeting.Version, meeting.LineCount,
        [.. meeting.Words.Where(word => word.Changed > after && (word.Count > 0 || after > 0)).Select(word => Of(WordView.Of(word, index), mapper))]);

    internal static ProblemHttpResult Refused(MeetingRefusal refusal) => refusal switch
    {
        MeetingRefusal.NotTheHost => Problems.Forbidden("It is for whoever started the meeting: send the hostToken that starting it answered."),
        MeetingRefusal.Ended => Problems.Conflict("The meeting has ended. Start another."),
        MeetingRefusal.Full => Problems.Conflict($"The meeting holds no more: {Meeting.MostWords} words, {Meeting.MostLines} lines and {Meeting.MostUnknown} unknown words are the most. End it and start another."),
        _ => NotFound(),
    };

    internal static ProblemHttpResult NotFound() => Problems.NotFound("There is no such meeting, or none any more. Read its code again.");

    private static MeetingWordResponse Of(WordView view, ResponseMapper mapper) => new(
        view.Word.Number, view.Word.Label, view.Word.IsKnown, view.IsFalseFriend, view.Word.Count, view.Word.FirstSaidAt, view.Word.LastSaidAt, view.Word.Puzzled.Length, view.Word.ExplainedAt, view.Word.Changed,
        [.. view.Senses.Where(sense => sense.IsSaid).OrderByDescending(sense => sense.Term == view.Lead).Select(sense => mapper.Map<TermSummaryResponse>(sense.Term))],
        [.. view.Links.Select(link => new MeetingCounterpartResponse(link.From.Key.ToString(), link.Mapping.Content.Relation, link.Mapping.Content.Bridge, mapper.Map<TermSummaryResponse>(link.Mapping.Term)))]);
}
