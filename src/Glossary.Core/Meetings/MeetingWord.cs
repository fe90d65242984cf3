using Glossary.Core.Insights;

namespace Glossary.Core.Meetings;

/// <summary>A word of a meeting: one that was said and that the glossary has, or one that somebody asked about and that it lacks.</summary>
public sealed class MeetingWord
{
    /// <summary>How many devices can say that they don't follow.</summary>
    private const int MostPuzzled = 500;

    private MeetingWord()
    {
    }

    internal MeetingWord(Guid meetingId, int number, string label, IReadOnlyList<string> senses, DateTimeOffset now)
    {
        MeetingId = meetingId;
        Number = number;
        Label = label;
        Senses = [.. senses];
        FirstSaidAt = now;
        LastSaidAt = now;
    }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>Its number in the meeting, from 1, which it keeps.</summary>
    public int Number { get; private set; }

    /// <summary>The glossary's label for it; what was typed where the glossary lacks it.</summary>
    public string Label { get; private set; } = string.Empty;

    /// <summary>The keys of the Terms that it may mean, the likelier first; none where the glossary lacks it.</summary>
    public string[] Senses { get; private set; } = [];

    /// <summary>How often it was said or, where the glossary lacks it, asked about; 0 once all of that was taken back.</summary>
    public int Count { get; private set; }

    /// <summary>When it was first said.</summary>
    public DateTimeOffset FirstSaidAt { get; private set; }

    /// <summary>When it was last said.</summary>
    public DateTimeOffset LastSaidAt { get; private set; }

    /// <summary>Grows with the place where it was last said: the highest is the newest.</summary>
    public long Place { get; private set; }

    /// <summary>The devices whose owners don't follow, as hashes: so that each counts once and can take it back, and nobody knows whose it is.</summary>
    public string[] Puzzled { get; private set; } = [];

    /// <summary>When it was last explained; null while it was not, or when somebody has not followed since.</summary>
    public DateTimeOffset? ExplainedAt { get; private set; }

    /// <summary>The version of the meeting in which it last changed.</summary>
    public long Changed { get; private set; }

    /// <summary>Whether the glossary has it.</summary>
    public bool IsKnown => Senses.Length > 0;

    internal string Key => HeardWord.KeyOf(Senses);

    internal bool Is(string asked) => !IsKnown && MissedQuery.Of(Label) == asked;

    internal void Say(HeardWord word, DateTimeOffset now, long place)
    {
        Label = word.Label;
        Senses = [.. word.Senses];
        Count += word.Count;
        FirstSaidAt = Count == word.Count ? now : FirstSaidAt;
        (LastSaidAt, Place) = (now, place);
    }

    internal void Ask(DateTimeOffset now, long place)
    {
        Count++;
        (LastSaidAt, Place) = (now, place);
    }

    /// <summary>Takes back a saying; <paramref name="last"/> is where it was last said before.</summary>
    internal void Unsay(int count, (DateTimeOffset At, long Place)? last)
    {
        Count = Math.Max(0, Count - count);
        (LastSaidAt, Place) = last ?? (LastSaidAt, Place);
    }

    internal void Forget() => (Count, Puzzled) = (0, []);

    internal void ForgetWho() => Puzzled = [];

    /// <returns>Whether that changed anything.</returns>
    internal bool Puzzle(string device, bool puzzled)
    {
        if (Puzzled.Contains(device) == puzzled || (puzzled && Puzzled.Length >= MostPuzzled))
        {
            return false;
        }

        Puzzled = puzzled ? [.. Puzzled, device] : [.. Puzzled.Where(other => other != device)];
        ExplainedAt = puzzled ? null : ExplainedAt;
        return true;
    }

    internal void Explain(DateTimeOffset now) => (Puzzled, ExplainedAt) = ([], now);

    internal void Mark(long version) => Changed = version;
}
