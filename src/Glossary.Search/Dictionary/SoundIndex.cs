using Glossary.Search.Analysis;

namespace Glossary.Search.Dictionary;

/// <summary>Numbers under what they sound like, sorted, so that what begins alike lies side by side.</summary>
internal sealed class SoundIndex
{
    private readonly ulong[] _sounds;
    private readonly int[] _numbers;

    private SoundIndex(ulong[] sounds, int[] numbers) => (_sounds, _numbers) = (sounds, numbers);

    /// <summary>Sorts sounds and their numbers.</summary>
    public static SoundIndex Of(List<(ulong Sound, int Number)> pairs)
    {
        pairs.Sort();
        return new([.. pairs.Select(pair => pair.Sound)], [.. pairs.Select(pair => pair.Number)]);
    }

    /// <summary>Adds both ways a word can be said; nothing for what can't be, or for a single consonant.</summary>
    public static void Add(List<(ulong Sound, int Number)> pairs, ReadOnlySpan<char> word, int number)
    {
        var sound = Sound.Of(word);
        if (!Sound.IsTelling(sound))
        {
            return;
        }

        pairs.Add((sound, number));
        if (Sound.Of(word, other: true) is var other && other != sound)
        {
            pairs.Add((other, number));
        }
    }

    /// <summary>The numbers of a sound.</summary>
    public ReadOnlySpan<int> Find(ulong sound) => Slice(sound, sound);

    /// <summary>The numbers of sounds that begin so.</summary>
    public ReadOnlySpan<int> StartingWith(ulong sound) => Slice(sound, Sound.LastBeginning(sound));

    private ReadOnlySpan<int> Slice(ulong first, ulong last)
    {
        var from = First(first);
        var to = last == ulong.MaxValue ? _sounds.Length : First(last + 1);
        return _numbers.AsSpan(from, to - from);
    }

    private int First(ulong sound)
    {
        var low = 0;
        for (var high = _sounds.Length; low < high;)
        {
            var middle = (low + high) >>> 1;
            if (_sounds[middle] < sound)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
