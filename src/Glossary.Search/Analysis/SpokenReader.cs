namespace Glossary.Search.Analysis;

/// <summary>
/// Reads words of a text as letters and digits said aloud: "em dee ess two" may be "mds2", "eye triple e" "ieee", "see mms" "cmms".
/// A word may be said for several, so there are several writings; whoever reads them knows which is one.
/// </summary>
internal sealed class SpokenReader
{
    private const int MostWords = 12;
    private const int MostWritten = 24;
    private const int MostSteps = 400;

    /// <summary>A short word among letters said aloud may be written as it is: "vee lan", "see mms".</summary>
    private const int LongestAsItIs = 6;

    private readonly char[] _written = new char[MostWritten];
    private TextFolder _text = null!;
    private Func<ReadOnlyMemory<char>, int, bool, bool> _take = null!;
    private int _first;
    private int _steps;

    /// <summary>Reads from a word on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first word to read.</param>
    /// <param name="take">Is given each writing, the word after its last, and whether any of it was said and not typed so; answers whether to stop.</param>
    public void Read(TextFolder text, int first, Func<ReadOnlyMemory<char>, int, bool, bool> take)
    {
        (_text, _take, _first, _steps) = (text, take, first, 0);
        Read(first, 0, 0, false, 1);
    }

    private bool Read(int word, int length, int letters, bool isSpoken, int times)
    {
        if (letters > 0 && times == 1 && _take(_written.AsMemory(0, length), word, isSpoken))
        {
            return true;
        }

        if (word == _text.Words.Length || word - _first >= MostWords || length == MostWritten || _steps++ > MostSteps)
        {
            return false;
        }

        var form = _text.FormOf(word);
        if (times == 1 && SpokenLetters.Times(form) is > 1 and var more)
        {
            if (more == 2 && word + 1 < _text.Words.Length && _text.FormOf(word + 1) is "u" or "you")
            {
                _written[length] = 'w';
                if (Read(word + 2, length + 1, letters + 1, true, 1))
                {
                    return true;
                }
            }

            return Read(word + 1, length, letters, isSpoken, more);
        }

        if (SpokenLetters.IsSign(form))
        {
            // What is written between is folded away; a sign by itself spells nothing.
            return length > 0 && Read(word + 1, length, letters, true, times);
        }

        if (times == 1 && SpokenNumber.Read(_text, word, out var after) is { } number && number.Length + length <= MostWritten)
        {
            number.CopyTo(_written.AsSpan(length));
            if (Read(after, length + number.Length, letters + 1, true, 1))
            {
                return true;
            }
        }

        foreach (var spelling in SpokenLetters.Of(form))
        {
            if (Put(spelling, length, times) is not (> 0 and var end))
            {
                continue;
            }

            // A letter by itself was typed, not said.
            var said = isSpoken || times > 1 || form.Length > 1;
            var isUnit = spelling.Length == 1 && char.IsAsciiDigit(spelling[0]) && spelling[0] != '0';
            if (isUnit && times == 1 && length >= 2 && SpokenLetters.IsTens(_written.AsSpan(length - 2, 2)) && SpokenLetters.Of(_text.FormOf(word - 1)) is [{ Length: 2 }, ..])
            {
                var zero = _written[length - 1];
                _written[length - 1] = spelling[0];
                if (Read(word + 1, length, letters + 1, said, 1))
                {
                    return true;
                }

                _written[length - 1] = zero;
            }

            spelling.CopyTo(_written.AsSpan(length));
            Put(spelling, length, times);
            if (Read(word + 1, end, letters + 1, said, 1))
            {
                return true;
            }
        }

        if (times == 1 && form.Length <= LongestAsItIs && (form.Length > 1 || SpokenLetters.Of(form).IsEmpty) && length + form.Length <= MostWritten)
        {
            form.CopyTo(_written.AsSpan(length));
            return Read(word + 1, length + form.Length, letters, isSpoken, 1);
        }

        return false;
    }

    private int Put(string spelling, int length, int times)
    {
        if (length + (spelling.Length * times) > MostWritten)
        {
            return 0;
        }

        for (var i = 0; i < times; i++)
        {
            spelling.CopyTo(_written.AsSpan(length));
            length += spelling.Length;
        }

        return length;
    }
}
