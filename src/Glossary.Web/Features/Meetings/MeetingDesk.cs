using Glossary.Core.Insights;
using Glossary.Core.Meetings;
using Glossary.Data;
using Glossary.Data.Insights;
using Glossary.Data.Meetings;
using Glossary.Formats.Captions;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Meetings;

/// <summary>Where everything is done in meetings, by the API and the pages alike: each in one transaction.</summary>
internal sealed class MeetingDesk(GlossaryDbContext db, Listening listening, MeetingTurns turns, IOptions<MeetingOptions> options, TimeProvider clock)
{
    /// <summary>The largest text, in bytes of UTF-8: 512 KiB, the captions of a day.</summary>
    internal const int MaxBytes = 512 << 10;

    /// <summary>Starts a meeting.</summary>
    /// <returns>Null where there are as many as there can be.</returns>
    internal async Task<(Meeting Meeting, string HostToken)?> StartAsync(string? title, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await MeetingReading.CountAsync(db, now, cancellationToken) >= options.Value.MostMeetings)
        {
            return null;
        }

        var started = Meeting.Start(title, now, options.Value.Times);
        await MeetingWrite.AddAsync(db, started.Meeting, cancellationToken);
        return started;
    }

    /// <summary>The meeting of a code, however it is typed; null when there is none, or none any more.</summary>
    internal async Task<MeetingState?> FindAsync(string typed, CancellationToken cancellationToken) =>
        MeetingCode.TryRead(typed, out var code) ? await MeetingReading.FindAsync(db, code, clock.GetUtcNow(), cancellationToken) : null;

    /// <summary>Takes note of what was said: the words, not the text.</summary>
    /// <param name="typed">The meeting's code.</param>
    /// <param name="text">What was said, or captions of it.</param>
    /// <param name="areCaptions">Whether it is captions; null to see.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    internal async Task<(MeetingRefusal? Refusal, HeardText? Heard)> SayAsync(string typed, string text, bool? areCaptions, CancellationToken cancellationToken)
    {
        var captions = areCaptions ?? CaptionReader.AreCaptions(text) ? CaptionReader.Read(text) : null;
        if (areCaptions == true && captions is { Count: 0 })
        {
            return (MeetingRefusal.NoCaptions, null);
        }

        var heard = captions is null ? listening.Hear(text) : null;
        HeardText? result = null;
        var refusal = await ActAsync(typed, false, (meeting, now) =>
        {
            var rolling = captions is null ? null : new RollingCaptions(meeting.Id, meeting.Echo);
            var said = heard ?? listening.Hear(string.Join(' ', captions!.Select(rolling!.Next)));
            result = new(said, captions?.Count);
            return meeting.Hear(said, rolling is null ? null : [.. rolling.Echo], now, options.Value.Times);
        }, cancellationToken);
        return (refusal, refusal is null ? result : null);
    }

    /// <summary>Somebody asks what a word means; where the glossary lacks it the stewards are to hear of it.</summary>
    internal async Task<MeetingRefusal?> AskAsync(string typed, string word, string device, CancellationToken cancellationToken)
    {
        if (MissedQuery.Of(word) is not { } asked)
        {
            return MeetingRefusal.NoWord;
        }

        if (listening.Know(word) is { } known)
        {
            return await ActAsync(typed, false, (meeting, now) => meeting.Ask(known, device, now, options.Value.Times), cancellationToken);
        }

        var isNew = false;
        return await ActAsync(
            typed,
            false,
            (meeting, now) => meeting.Ask(word, device, now, out isNew),
            cancellationToken,
            now => isNew ? MissedSearches.AddFromMeetingAsync(db, DateOnly.FromDateTime(now.UtcDateTime), asked, cancellationToken) : Task.CompletedTask);
    }

    internal Task<MeetingRefusal?> PuzzleAsync(string typed, int word, string device, bool puzzled, CancellationToken cancellationToken) =>
        ActAsync(typed, false, (meeting, _) => meeting.Puzzle(word, device, puzzled), cancellationToken);

    internal Task<MeetingRefusal?> ExplainAsync(string typed, int word, CancellationToken cancellationToken) =>
        ActAsync(typed, false, (meeting, now) => meeting.Explain(word, now), cancellationToken);

    internal Task<MeetingRefusal?> RemoveLineAsync(string typed, int line, string? hostToken, CancellationToken cancellationToken) =>
        ActAsync(typed, true, (meeting, _) => meeting.RemoveLine(line, hostToken), cancellationToken);

    internal Task<MeetingRefusal?> RemoveWordAsync(string typed, int word, string? hostToken, CancellationToken cancellationToken) =>
        ActAsync(typed, false, (meeting, _) => meeting.RemoveWord(word, hostToken), cancellationToken);

    /// <summary>Ends it; its sheet stays for a while.</summary>
    internal Task<MeetingRefusal?> EndAsync(string typed, string? hostToken, CancellationToken cancellationToken) =>
        ActAsync(typed, false, (meeting, now) => meeting.End(hostToken, now, options.Value.Times), cancellationToken);

    /// <summary>Deletes it now, whether it has ended or not.</summary>
    internal async Task<MeetingRefusal?> DeleteAsync(string typed, string? hostToken, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(typed, cancellationToken);
        await using var write = await BeginAsync(typed, false, cancellationToken);
        if (write?.Meeting is not { } meeting || !meeting.IsHost(hostToken))
        {
            return write?.Meeting is null ? MeetingRefusal.NoSuchMeeting : MeetingRefusal.NotTheHost;
        }

        write.Delete();
        await write.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<MeetingRefusal?> ActAsync(
        string typed, bool withLines, Func<Meeting, DateTimeOffset, MeetingRefusal?> act, CancellationToken cancellationToken, Func<DateTimeOffset, Task>? also = null)
    {
        using var turn = await turns.TakeAsync(typed, cancellationToken);
        await using var write = await BeginAsync(typed, withLines, cancellationToken);
        if (write?.Meeting is not { } meeting)
        {
            return MeetingRefusal.NoSuchMeeting;
        }

        var version = meeting.Version;
        if (act(meeting, write.Now) is { } refusal)
        {
            return refusal;
        }

        if (meeting.Version != version)
        {
            await (also?.Invoke(write.Now) ?? Task.CompletedTask);
            await write.CommitAsync(cancellationToken);
        }

        return null;
    }

    private async Task<MeetingWrite?> BeginAsync(string typed, bool withLines, CancellationToken cancellationToken) =>
        MeetingCode.TryRead(typed, out var code) ? await MeetingWrite.BeginAsync(db, code, withLines, clock, cancellationToken) : null;
}

/// <summary>What was heard in a text.</summary>
/// <param name="Words">The words that it names.</param>
/// <param name="Captions">How many captions it has; null where it is none.</param>
internal sealed record HeardText(IReadOnlyList<HeardWord> Words, int? Captions);
