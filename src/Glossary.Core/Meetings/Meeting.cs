using System.Security.Cryptography;
using System.Text;

namespace Glossary.Core.Meetings;

/// <summary>
/// A meeting of people who speak different languages: the words that were said in it, how often and when, which of them want explaining,
/// and which the glossary lacks. What was said itself is never part of it.
/// </summary>
public sealed partial class Meeting
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxTitle = 80;

    /// <summary>How many different words a meeting holds.</summary>
    public const int MostWords = 1000;

    /// <summary>How many words a meeting holds that the glossary lacks.</summary>
    public const int MostUnknown = 100;

    /// <summary>How often something can be said in a meeting.</summary>
    public const int MostLines = 20_000;

    private readonly List<MeetingWord> _words = [];
    private readonly List<MeetingLine> _lines = [];

    private Meeting()
    {
    }

    private Meeting(Guid id, string code, byte[] hostHash, string? title, DateTimeOffset now, MeetingTimes times)
    {
        Id = id;
        Code = code;
        HostHash = hostHash;
        Title = title;
        StartedAt = now;
        LastWordAt = now;
        ExpiresAt = now + times.Lull;
        Version = 1;
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>What lets people in, as <see cref="MeetingCode"/> writes it.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>SHA-256 of what makes somebody the host: 128 random bits need no slow hash.</summary>
    public byte[] HostHash { get; private set; } = [];

    /// <summary>Its name; null when nobody gave it one.</summary>
    public string? Title { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When something was last said in it.</summary>
    public DateTimeOffset LastWordAt { get; private set; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When all of it is deleted, unless something is said before.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Grows by one with each change: what a screen asks to be told from.</summary>
    public long Version { get; private set; }

    /// <summary>How often something was said.</summary>
    public int LineCount { get; private set; }

    /// <summary>By what the next caption is known to repeat the last one; see <see cref="RollingCaptions"/>.</summary>
    public long[] Echo { get; private set; } = [];

    /// <summary>Its words.</summary>
    public IReadOnlyList<MeetingWord> Words => _words;

    /// <summary>What was said, as far as it is loaded.</summary>
    public IReadOnlyList<MeetingLine> Lines => _lines;

    /// <summary>Starts one. What makes somebody its host is returned here and nowhere else.</summary>
    public static (Meeting Meeting, string HostToken) Start(string? title, DateTimeOffset now, MeetingTimes times)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var name = OneLine.Of(title ?? string.Empty);
        return (new(Guid.CreateVersion7(now), MeetingCode.New(), HashOf(token), name.Length == 0 ? null : name, now, times), token);
    }

    /// <summary>Whether <paramref name="token"/> makes somebody the host.</summary>
    public bool IsHost(string? token) => IsHost(HostHash, token);

    /// <summary>The same of a meeting of which only the hash is at hand.</summary>
    public static bool IsHost(byte[] hash, string? token) => token is not null && CryptographicOperations.FixedTimeEquals(HashOf(token), hash);

    /// <summary>Ends it: from then on it can only be read, and what tells who tapped and who said what when is gone.</summary>
    /// <returns>Why not; null when it was ended.</returns>
    public MeetingRefusal? End(string? hostToken, DateTimeOffset now, MeetingTimes times)
    {
        if (!IsHost(hostToken) || EndedAt is not null)
        {
            return EndedAt is null ? MeetingRefusal.NotTheHost : MeetingRefusal.Ended;
        }

        EndedAt = now;
        ExpiresAt = now + times.Sheet;
        Echo = [];
        _lines.Clear();
        foreach (var word in _words)
        {
            word.ForgetWho();
        }

        Version++;
        return null;
    }

    private MeetingWord? Find(int number) => _words.Find(word => word.Number == number && word.Count > 0);

    private void Changed(MeetingWord word)
    {
        Version++;
        word.Mark(Version);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
