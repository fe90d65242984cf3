using Glossary.Search.Analysis;

namespace Glossary.Search.Annotation;

/// <summary>A word that texts have said.</summary>
/// <param name="Packed">The word.</param>
/// <param name="Hashes">What it meets the names of the glossary by.</param>
/// <param name="Traits">What it may be in them.</param>
/// <param name="FormAt">Where its letters are kept.</param>
/// <param name="FormLength">How many they are; 0 for a word too long to be part of a name.</param>
internal readonly record struct TextWord(PackedWord Packed, WordHashes Hashes, WordTraits Traits, int FormAt, int FormLength);

/// <summary>
/// The words that texts have said so far. They say the same ones again and again, so what is to be known of each is worked out once
/// and then found with one look.
/// </summary>
internal sealed class TextWords
{
    private const int FewWords = 1 << 10;
    private const int ManyWords = 1 << 15;

    /// <summary>Not the same in two processes, so that nobody can write a text whose words all fall into one place.</summary>
    private static readonly ulong Low = (ulong)Random.Shared.NextInt64() | 1;
    private static readonly ulong High = (ulong)Random.Shared.NextInt64() | 1;

    private IReadOnlyList<PhraseTable> _tables = [];
    private TextWord[] _words = new TextWord[FewWords];
    private int[] _places = new int[FewWords * 2];
    private char[] _forms = new char[FewWords * 8];
    private int _count;
    private int _formsLength;
    private int _shift = ShiftOf(FewWords * 2);

    /// <summary>A word by its number.</summary>
    public ref readonly TextWord this[int word] => ref _words[word];

    /// <summary>The letters of a word, folded; none when it is too long to be part of a name.</summary>
    public ReadOnlySpan<char> FormOf(int word) => _forms.AsSpan(_words[word].FormAt, _words[word].FormLength);

    /// <summary>Forgets all words, which from now on are looked for in <paramref name="tables"/>.</summary>
    public void Begin(IReadOnlyList<PhraseTable> tables)
    {
        _tables = tables;
        if (_words.Length > ManyWords)
        {
            (_words, _places, _forms) = (new TextWord[FewWords], new int[FewWords * 2], new char[FewWords * 8]);
            _shift = ShiftOf(_places.Length);
        }
        else
        {
            Array.Clear(_places);
        }

        (_count, _formsLength) = (0, 0);
    }

    /// <summary>Makes room before a text: only while none is read may words be forgotten.</summary>
    public void Trim()
    {
        if (_count > ManyWords / 2)
        {
            Begin(_tables);
        }
    }

    /// <summary>The number of a word of ASCII letters and digits.</summary>
    public int NumberOf(PackedWord word, ReadOnlySpan<char> written)
    {
        if (written[^1] == 's' && char.IsAsciiLetterUpper(written[0]) && EnglishPlural.IsPluralOfAbbreviation(written, written.Length))
        {
            return Find(word.AsPluralOfAbbreviation) is >= 0 and var plural ? plural : AddFolded(word.AsPluralOfAbbreviation, written, isPluralOfAbbreviation: true);
        }

        return Find(word) is >= 0 and var number ? number : AddFolded(word, written, isPluralOfAbbreviation: false);
    }

    /// <summary>The number of any other word.</summary>
    /// <param name="form">The word, folded.</param>
    /// <param name="written">The word as written.</param>
    public int NumberOf(ReadOnlySpan<char> form, ReadOnlySpan<char> written)
    {
        var isPlural = form[^1] == 's' && EnglishPlural.IsPluralOfAbbreviation(written, form.Length);
        var word = PackedWord.Of(form, WordHashes.OfStem(form));
        word = isPlural ? word.AsPluralOfAbbreviation : word;
        return Find(word) is >= 0 and var number ? number : Add(word, form, isPlural);
    }

    private static int ShiftOf(int places) => 64 - System.Numerics.BitOperations.Log2((uint)places);

    private int PlaceOf(PackedWord word) => (int)(((word.Low * Low) + (word.High * High)) >> _shift);

    private int Find(PackedWord word)
    {
        var places = _places;
        for (var place = PlaceOf(word); ; place = (place + 1) & (places.Length - 1))
        {
            var number = places[place] - 1;
            if (number < 0 || _words[number].Packed == word)
            {
                return number;
            }
        }
    }

    private int AddFolded(PackedWord word, ReadOnlySpan<char> written, bool isPluralOfAbbreviation)
    {
        Span<char> form = stackalloc char[PackedWord.Longest];
        return Add(word, form[..written.ToLowerInvariant(form)], isPluralOfAbbreviation);
    }

    private int Add(PackedWord word, ReadOnlySpan<char> form, bool isPluralOfAbbreviation)
    {
        if (_count == _words.Length)
        {
            Grow();
        }

        var kept = form.Length <= WordHashes.Longest ? form.Length : 0;
        if (_formsLength + kept > _forms.Length)
        {
            Array.Resize(ref _forms, _forms.Length * 2);
        }

        form[..kept].CopyTo(_forms.AsSpan(_formsLength));
        var hashes = WordHashes.Of(form, isPluralOfAbbreviation);
        _words[_count] = new(word, hashes, TraitsOf(hashes, form[..kept]), _formsLength, kept);
        _formsLength += kept;
        Put(_count);
        return _count++;
    }

    private WordTraits TraitsOf(WordHashes hashes, ReadOnlySpan<char> form)
    {
        var traits = (StopWords.Frames(form) ? WordTraits.Frames : WordTraits.None) | (StopWords.Contains(form) ? WordTraits.Stops : WordTraits.None);
        foreach (var table in _tables)
        {
            traits |= table.Words.TraitsOf(hashes, form);
        }

        return traits;
    }

    private void Put(int number)
    {
        var place = PlaceOf(_words[number].Packed);
        while (_places[place] != 0)
        {
            place = (place + 1) & (_places.Length - 1);
        }

        _places[place] = number + 1;
    }

    private void Grow()
    {
        Array.Resize(ref _words, _count * 2);
        _places = new int[_count * 4];
        _shift = ShiftOf(_places.Length);
        for (var number = 0; number < _count; number++)
        {
            Put(number);
        }
    }
}
