namespace Glossary.Core.Meetings;

/// <summary>A meeting as it is read: all of it but what was said when.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">What lets people in.</param>
/// <param name="HostHash">What is kept of the host's token.</param>
/// <param name="Title">Its name; null when it has none.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="LastWordAt">When something was last said.</param>
/// <param name="EndedAt">When it ended; null while it goes on.</param>
/// <param name="ExpiresAt">When all of it is deleted.</param>
/// <param name="Version">How many changes it has seen.</param>
/// <param name="LineCount">How often something was said.</param>
/// <param name="Words">Its words, those too that were taken back (their count is 0), the newest first.</param>
public sealed record MeetingState(
    Guid Id, string Code, byte[] HostHash, string? Title, DateTimeOffset StartedAt, DateTimeOffset LastWordAt, DateTimeOffset? EndedAt, DateTimeOffset ExpiresAt,
    long Version, int LineCount, IReadOnlyList<MeetingWord> Words)
{
    /// <summary>The words that were said and that the glossary has.</summary>
    public IEnumerable<MeetingWord> Known => Words.Where(word => word.IsKnown && word.Count > 0);

    /// <summary>The words that people asked about and that it lacks.</summary>
    public IEnumerable<MeetingWord> Unknown => Words.Where(word => !word.IsKnown && word.Count > 0);

    /// <summary>Whether <paramref name="token"/> makes somebody its host.</summary>
    public bool IsHost(string? token) => Meeting.IsHost(HostHash, token);
}
