namespace Glossary.Core.Meetings;

/// <summary>What was said at once and named a Term: which words, and how often. The text itself is not kept.</summary>
public sealed class MeetingLine
{
    private MeetingLine()
    {
    }

    internal MeetingLine(Guid meetingId, int number, DateTimeOffset at, IEnumerable<(int Word, int Count)> said)
    {
        MeetingId = meetingId;
        Number = number;
        At = at;
        Words = [.. said.Select(one => one.Word)];
        Counts = [.. said.Select(one => one.Count)];
    }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>Its place in the meeting, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The numbers of its words, in the order they were last named.</summary>
    public int[] Words { get; private set; } = [];

    /// <summary>How often it names each of <see cref="Words"/>.</summary>
    public int[] Counts { get; private set; } = [];
}
