namespace Glossary.Search.Analysis;

/// <summary>
/// Counts up to two slips between one typed word and many others, as <see cref="EditDistance"/> does, but a column of its table at a
/// time in the bits of one number (Hyyrö 2003, with swaps of neighbours).
/// </summary>
internal sealed class SlipCounter
{
    private const int Longest = 64;
    private const int OfSwapAround = 2;
    private readonly ulong[] _places = new ulong[128];
    private readonly List<(char Letter, ulong Places)> _others = [];
    private char[] _typed = [];
    private int[] _met = [];
    private int _round;
    private int _length;

    /// <summary>The word that the others are measured against.</summary>
    public ReadOnlySpan<char> Typed => _typed.AsSpan(0, _length);

    /// <summary>Takes the word to measure against.</summary>
    public void Set(ReadOnlySpan<char> typed)
    {
        foreach (var c in Typed)
        {
            if (c < _places.Length)
            {
                _places[c] = 0;
            }
        }

        _others.Clear();
        if (_typed.Length < typed.Length)
        {
            _typed = new char[Math.Max(typed.Length, Longest)];
        }

        typed.CopyTo(_typed);
        _length = Math.Min(typed.Length, Longest);
        for (var i = 0; i < _length; i++)
        {
            var c = typed[i];
            if (c < _places.Length)
            {
                _places[c] |= 1UL << i;
            }
            else
            {
                _others.Add((c, 1UL << i));
            }
        }
    }

    /// <summary>Begins to meet numbered words, of which there are <paramref name="count"/>.</summary>
    public void BeginMeeting(int count)
    {
        if (_met.Length < count)
        {
            (_met, _round) = (new int[count], 0);
        }

        if (++_round == int.MaxValue)
        {
            Array.Clear(_met);
            _round = 1;
        }
    }

    /// <summary>Whether a word is met for the first time: words that begin alike are met again and again.</summary>
    public bool Meets(int word)
    {
        if (_met[word] == _round)
        {
            return false;
        }

        _met[word] = _round;
        return true;
    }

    /// <summary>The slips between the two; more than <paramref name="most"/> when there are more.</summary>
    public int Within(ReadOnlySpan<char> word, int most)
    {
        if (Math.Abs(word.Length - _length) > most || _length == 0)
        {
            return most + 1;
        }

        var slips = Count(word, most, anyBeginning: false);
        return slips > most && most == OfSwapAround && (IsSwapAround(Typed, word) || IsSwapAround(word, Typed)) ? OfSwapAround : slips;
    }

    /// <summary>The slips to the nearest beginning of a word; more than <paramref name="most"/> when there are more.</summary>
    public int WithinBeginning(ReadOnlySpan<char> word, int most)
    {
        if (word.Length < _length - most || _length == 0)
        {
            return most + 1;
        }

        var slips = Count(Beginning(word, _length + most), most, anyBeginning: true);
        return slips > most && most == OfSwapAround && (IsSwapAround(Typed, Beginning(word, _length - 1)) || IsSwapAround(Beginning(word, _length + 1), Typed)) ? OfSwapAround : slips;
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word, int length) => word[..Math.Min(word.Length, length)];

    /// <summary>Whether one text is the other but for two letters that are swapped around one more, which the table in bits has no place for.</summary>
    private static bool IsSwapAround(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
    {
        if (longer.Length != shorter.Length + 1)
        {
            return false;
        }

        var at = longer.CommonPrefixLength(shorter);
        return at + 1 < shorter.Length && longer[at] == shorter[at + 1] && longer[at + 2] == shorter[at] && longer[(at + 3)..].SequenceEqual(shorter[(at + 2)..]);
    }

    private int Count(ReadOnlySpan<char> word, int most, bool anyBeginning)
    {
        var last = 1UL << (_length - 1);
        var (higher, lower, diagonal, placesBefore) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var count = _length;
        var fewest = count;
        for (var j = 0; j < word.Length; j++)
        {
            var places = PlacesOf(word[j]);
            var swapped = ((~diagonal & places) << 1) & placesBefore;
            diagonal = (((places & higher) + higher) ^ higher) | places | lower | swapped;
            var right = lower | ~(diagonal | higher);
            var left = diagonal & higher;
            count += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            fewest = Math.Min(fewest, count);
            if (!anyBeginning && count - (word.Length - 1 - j) > most)
            {
                return most + 1;
            }

            right = (right << 1) | 1;
            left <<= 1;
            higher = left | ~(diagonal | right);
            lower = right & diagonal;
            placesBefore = places;
        }

        return Math.Min(anyBeginning ? fewest : count, most + 1);
    }

    private ulong PlacesOf(char c)
    {
        if (c < _places.Length)
        {
            return _places[c];
        }

        var places = 0UL;
        foreach (var (letter, at) in _others)
        {
            places |= letter == c ? at : 0;
        }

        return places;
    }
}
