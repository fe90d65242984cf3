using Glossary.Core.Meetings;
using Glossary.Core.Search;

namespace Glossary.Web.Features.Meetings;

/// <summary>A meeting as one screen shows it.</summary>
/// <param name="State">The meeting.</param>
/// <param name="Words">Those of its words that the screen has not shown yet, the newest first; all to begin.</param>
/// <param name="Gone">The numbers of words that it must take off.</param>
/// <param name="Lines">What was said last; for the host, who may take it back.</param>
/// <param name="Device">The screen's device.</param>
/// <param name="IsHost">Whether the host sits at it.</param>
public sealed record MeetingView(MeetingState State, IReadOnlyList<WordView> Words, IReadOnlyList<int> Gone, IReadOnlyList<MeetingLine> Lines, string Device, bool IsHost)
{
    /// <summary>Whether it goes on.</summary>
    public bool IsOpen => State.EndedAt is null;

    /// <summary>The words of the glossary that somebody does not follow, most of all first; what it lacks stands by itself.</summary>
    public IEnumerable<MeetingWord> Wanted => State.Known.Where(word => word.Puzzled.Length > 0).OrderByDescending(word => word.Puzzled.Length).ThenByDescending(word => word.Place);

    /// <summary>Whether whoever sits there does not follow.</summary>
    public bool IsPuzzledBy(MeetingWord word) => word.Puzzled.Contains(Device);

    /// <summary>What a line named, for the host to know it by.</summary>
    public string NamesOf(MeetingLine line) => string.Join(", ", line.Words.Select(number => State.Words.FirstOrDefault(word => word.Number == number)?.Label).OfType<string>());

    internal static MeetingView Of(MeetingState state, IReadOnlyList<MeetingLine> lines, long after, string device, bool isHost, ITermIndex index) => new(
        state,
        [.. state.Known.Where(word => word.Changed > after).Select(word => WordView.Of(word, index)).Where(view => view.Lead is not null)],
        after == 0 ? [] : [.. state.Words.Where(word => word.Changed > after && word.Count == 0).Select(word => word.Number)],
        lines,
        device,
        isHost);
}
