using Glossary.Core.Insights;

namespace Glossary.Core.Meetings;

/// <content>What is said in it, and what people say of its words.</content>
public sealed partial class Meeting
{
    /// <summary>How many words of one line are told apart by their place in it.</summary>
    private const int PlacesInALine = 1000;

    /// <summary>Takes note of what was said.</summary>
    /// <param name="said">Its words, in the order they were last named; may be none.</param>
    /// <param name="echo">By what the next caption is known to repeat this one; null where it was no caption.</param>
    /// <param name="now">When.</param>
    /// <param name="times">How long it is kept from then on.</param>
    /// <returns>Why not; null when it was noted.</returns>
    public MeetingRefusal? Hear(IReadOnlyList<HeardWord> said, long[]? echo, DateTimeOffset now, MeetingTimes times)
    {
        var known = _words.Where(word => word.IsKnown).ToDictionary(word => word.Key, StringComparer.Ordinal);
        if (EndedAt is not null || LineCount >= MostLines || _words.Count + said.Count(word => !known.ContainsKey(word.Key)) > MostWords)
        {
            return EndedAt is null ? MeetingRefusal.Full : MeetingRefusal.Ended;
        }

        LineCount++;
        Version++;
        LastWordAt = now;
        ExpiresAt = now + times.Lull;
        Echo = echo ?? Echo;
        var words = said.Select((word, place) =>
        {
            var one = known.GetValueOrDefault(word.Key) ?? Add(word.Label, word.Senses, now);
            one.Say(word, now, PlaceOf(LineCount, place));
            one.Mark(Version);
            return (one.Number, word.Count);
        }).ToList();
        if (words.Count > 0)
        {
            _lines.Add(new(Id, LineCount, now, words));
        }

        return null;
    }

    /// <summary>Takes back what was said by mistake; the lines must be loaded.</summary>
    public MeetingRefusal? RemoveLine(int number, string? hostToken)
    {
        if (Refuse(hostToken) is { } refusal)
        {
            return refusal;
        }

        if (_lines.Find(line => line.Number == number) is not { } line)
        {
            return MeetingRefusal.NoSuchThing;
        }

        _lines.Remove(line);
        Version++;
        foreach (var (said, count) in line.Words.Zip(line.Counts))
        {
            // A word that was taken off since, and said anew, was not said anew in this line.
            if (Find(said) is { } word && word.FirstSaidAt <= line.At)
            {
                word.Unsay(count, LastSaid(said));
                word.Mark(Version);
            }
        }

        return null;
    }

    /// <summary>Takes a word off the screens that does not belong there; said again, it comes back.</summary>
    public MeetingRefusal? RemoveWord(int number, string? hostToken) => Refuse(hostToken) ?? Act(number, word => word.Forget());

    /// <summary>Somebody does not follow, or takes that back; each device counts once.</summary>
    public MeetingRefusal? Puzzle(int number, string device, bool puzzled)
    {
        if (EndedAt is not null)
        {
            return MeetingRefusal.Ended;
        }

        if (Find(number) is not { } word)
        {
            return MeetingRefusal.NoSuchThing;
        }

        if (word.Puzzle(device, puzzled))
        {
            Changed(word);
        }

        return null;
    }

    /// <summary>The word was explained, to everybody who had not followed.</summary>
    public MeetingRefusal? Explain(int number, DateTimeOffset now) => EndedAt is null ? Act(number, word => word.Explain(now)) : MeetingRefusal.Ended;

    /// <summary>Somebody asks about a word that the glossary has: it was said, then, and wants explaining.</summary>
    public MeetingRefusal? Ask(HeardWord asked, string device, DateTimeOffset now, MeetingTimes times)
    {
        var word = _words.Find(word => word.IsKnown && word.Key == asked.Key && word.Count > 0);
        if (word is null && Hear([asked], null, now, times) is { } refusal)
        {
            return refusal;
        }

        return Puzzle(word?.Number ?? _words.Find(word => word.IsKnown && word.Key == asked.Key)!.Number, device, true);
    }

    /// <summary>Somebody asks about a word that the glossary lacks.</summary>
    /// <param name="text">The word as typed.</param>
    /// <param name="device">Whose device; each counts once.</param>
    /// <param name="now">When.</param>
    /// <param name="isNew">Whether this device had not asked about it before: then the stewards are to hear of it.</param>
    public MeetingRefusal? Ask(string text, string device, DateTimeOffset now, out bool isNew)
    {
        isNew = false;
        if (EndedAt is not null || MissedQuery.Of(text) is not { } asked)
        {
            return EndedAt is null ? MeetingRefusal.NoWord : MeetingRefusal.Ended;
        }

        var word = _words.Find(word => word.Is(asked));
        if (word is null && (_words.Count >= MostWords || _words.Count(known => !known.IsKnown) >= MostUnknown))
        {
            return MeetingRefusal.Full;
        }

        word ??= Add(OneLine.Of(text) is { Length: <= MissedQuery.MaxLength } typed ? typed : asked, [], now);
        isNew = word.Puzzle(device, true);
        if (isNew || word.Count == 0)
        {
            word.Ask(now, PlaceOf(LineCount, PlacesInALine - 1));
            Changed(word);
        }

        return null;
    }

    private MeetingRefusal? Refuse(string? hostToken) => !IsHost(hostToken) ? MeetingRefusal.NotTheHost : EndedAt is not null ? MeetingRefusal.Ended : null;

    private MeetingRefusal? Act(int number, Action<MeetingWord> act)
    {
        if (Find(number) is not { } word)
        {
            return MeetingRefusal.NoSuchThing;
        }

        act(word);
        Changed(word);
        return null;
    }

    private MeetingWord Add(string label, IReadOnlyList<string> senses, DateTimeOffset now)
    {
        var word = new MeetingWord(Id, _words.Count + 1, label, senses, now);
        _words.Add(word);
        return word;
    }

    private (DateTimeOffset At, long Place)? LastSaid(int word) => _lines.Where(line => line.Words.Contains(word)).MaxBy(line => line.Number) is { } line
        ? (line.At, PlaceOf(line.Number, Array.IndexOf(line.Words, word)))
        : null;

    private static long PlaceOf(int line, int place) => ((long)line * PlacesInALine) + Math.Min(place, PlacesInALine - 1);
}
