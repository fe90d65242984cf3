using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Glossary.Core.Meetings;

/// <summary>
/// Reads captions as they roll by: each may repeat the line before it, grow out of it, or begin with its end, and what was said once must
/// count once. From one reading to the next only fingerprints of the last caption's lines are kept, from which no text can be had back.
/// </summary>
public sealed class RollingCaptions
{
    /// <summary>After a longer silence a line that is the same is said anew.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>Fewer words than these at the end of one caption and the beginning of the next are a coincidence.</summary>
    private const int FewestShared = 3;

    private const int MostShared = 60;
    private const int MostLines = 8;

    private readonly Guid _meeting;
    private readonly List<string> _tail = [];
    private List<Fingerprint> _last;
    private TimeSpan? _end;

    /// <summary>Goes on where another reading ended.</summary>
    /// <param name="meeting">The meeting: in another one a fingerprint is another.</param>
    /// <param name="echo">What <see cref="Echo"/> was then; empty to begin.</param>
    public RollingCaptions(Guid meeting, IEnumerable<long> echo)
    {
        _meeting = meeting;
        _last = [.. echo.Select(Fingerprint.Read)];
    }

    /// <summary>What the next reading must know.</summary>
    public IReadOnlyList<long> Echo => [.. _last.Select(line => line.Written)];

    /// <summary>What is new in the next caption; empty when it only repeats.</summary>
    public string Next(Caption caption)
    {
        if (_end is { } end && caption.Start - end > Silence)
        {
            _last = [];
            _tail.Clear();
        }

        var overlaps = _end is { } before && caption.Start <= before;
        var lines = caption.Lines.Select(Spoken).Where(words => words.Count > 0).Take(MostLines).ToList();
        var news = new List<string>();
        foreach (var words in lines)
        {
            var known = Math.Max(Repeated(words, overlaps), Shared(words));
            news.AddRange(words.Skip(known).Select(word => word.Written));
            _tail.AddRange(words.Skip(known).Select(word => word.Plain));
        }

        _tail.RemoveRange(0, Math.Max(0, _tail.Count - MostShared));
        if (lines.Count > 0)
        {
            _last = [.. lines.Select(words => Fingerprint.Of(_meeting, words, words.Count))];
            _end = caption.End;
        }

        return string.Join(' ', news);
    }

    /// <summary>How many words the line shares with one of the last caption's: all of that one's, from its beginning.</summary>
    private int Repeated(List<Word> words, bool overlaps) => _last
        .Where(line => line.Count <= words.Count && (line.Count > 1 || overlaps) && Fingerprint.Of(_meeting, words, line.Count) == line)
        .Select(line => line.Count).DefaultIfEmpty(0).Max();

    /// <summary>How many words the line begins with that were the last to be said.</summary>
    private int Shared(List<Word> words)
    {
        for (var count = Math.Min(words.Count, _tail.Count); count >= FewestShared; count--)
        {
            if (words.Take(count).Select(word => word.Plain).SequenceEqual(_tail.Skip(_tail.Count - count)))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Its words, and how they compare: a transcriber mends case and punctuation as it goes on.</summary>
    private static List<Word> Spoken(string line) =>
    [
        .. line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(written => new Word(written, string.Concat(written.Where(char.IsLetterOrDigit)).ToLowerInvariant())),
    ];

    private readonly record struct Word(string Written, string Plain);

    /// <summary>A line's first words as 32 bits of their hash: enough to know them again, too few to find them out.</summary>
    private readonly record struct Fingerprint(uint Hash, int Count)
    {
        internal long Written => ((long)Hash << 16) | (uint)Math.Min(Count, ushort.MaxValue);

        internal static Fingerprint Read(long written) => new((uint)(written >> 16), (int)(written & ushort.MaxValue));

        internal static Fingerprint Of(Guid meeting, List<Word> words, int count)
        {
            var text = $"{meeting:n} {string.Join(' ', words.Take(count).Select(word => word.Plain))}";
            return new(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))), count);
        }
    }
}
