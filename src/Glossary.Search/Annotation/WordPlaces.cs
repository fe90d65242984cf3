using System.Numerics;

namespace Glossary.Search.Annotation;

/// <summary>Where a word is found again, with what nearly all readers of it need.</summary>
/// <param name="Packed">The word.</param>
/// <param name="Stem">The hash of its stem.</param>
/// <param name="Number">Its number, from 1 on; 0 for none.</param>
/// <param name="Traits">What it may be in the names of the glossary.</param>
internal readonly record struct PlacedWord(PackedWord Packed, ulong Stem, int Number, WordTraits Traits);

/// <summary>A hash table of words that grows.</summary>
internal sealed class WordPlaces
{
    private const int Few = 1 << 11;

    /// <summary>Not the same in two processes, so that nobody can write a text whose words all fall into one place.</summary>
    private static readonly ulong Low = (ulong)Random.Shared.NextInt64() | 1;
    private static readonly ulong High = (ulong)Random.Shared.NextInt64() | 1;

    private PlacedWord[] _places = new PlacedWord[Few];
    private int _shift = ShiftOf(Few);

    /// <summary>The place of a word; one without a number is free, and the word may be put there.</summary>
    public ref PlacedWord this[PackedWord word]
    {
        get
        {
            var places = _places;
            var place = (int)(((word.Low * Low) + (word.High * High)) >> _shift);
            while (places[place].Number > 0 && places[place].Packed != word)
            {
                place = (place + 1) & (places.Length - 1);
            }

            return ref places[place];
        }
    }

    /// <summary>Makes room for so many words and as many again.</summary>
    public void Grow(int words)
    {
        if (words * 2 <= _places.Length)
        {
            return;
        }

        var places = _places;
        _places = new PlacedWord[places.Length * 2];
        _shift = ShiftOf(_places.Length);
        foreach (ref readonly var place in places.AsSpan())
        {
            if (place.Number > 0)
            {
                this[place.Packed] = place;
            }
        }
    }

    /// <summary>Forgets all words, and the room for many.</summary>
    public void Clear(int many)
    {
        if (_places.Length > many * 2)
        {
            (_places, _shift) = (new PlacedWord[Few], ShiftOf(Few));
        }
        else
        {
            Array.Clear(_places);
        }
    }

    private static int ShiftOf(int places) => 64 - BitOperations.Log2((uint)places);
}
