using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>A word that texts have said.</summary>
/// <param name="Hashes">What it meets the names of the glossary by.</param>
/// <param name="FormAt">Where its letters are kept.</param>
/// <param name="FormLength">How many they are; 0 for a word too long to be part of a name.</param>
internal readonly record struct TextWord(WordHashes Hashes, int FormAt, int FormLength);

/// <summary>
/// The words that texts have said so far. They say the same ones again and again, so what is to be known of each is worked out once
/// and then found with one look.
/// </summary>
internal sealed class TextWords
{
    private const int FewWords = 1 << 10;
    private const int ManyWords = 1 << 16;

    private readonly WordPlaces _places = new();
    private readonly JoinedWords _joined = new();
    private IReadOnlyList<PhraseTable> _tables = [];
    private TextWord[] _words = new TextWord[FewWords];
    private char[] _forms = new char[FewWords * 8];
    private int _count;
    private int _formsLength;

    /// <summary>A word by its number.</summary>
    public ref readonly TextWord this[int word] => ref _words[word - 1];

    /// <summary>The letters of a word, folded; none when it is too long to be part of a name.</summary>
    public ReadOnlySpan<char> FormOf(int word) => _forms.AsSpan(_words[word - 1].FormAt, _words[word - 1].FormLength);

    /// <summary>The hash of the stem of two words written as one; 0 where no name has such a word.</summary>
    public ulong Joined(int first, int second) => _joined.Of(this, first, second);

    /// <summary>Whether a name may have the word of that stem: false is certain.</summary>
    public bool MayBeInNames(ulong stem)
    {
        foreach (var table in _tables)
        {
            if (table.Words.Words.MayHave(stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets all words, which from now on are looked for in <paramref name="tables"/>.</summary>
    public void Begin(IReadOnlyList<PhraseTable> tables)
    {
        _tables = tables;
        if (_words.Length > ManyWords)
        {
            (_words, _forms) = (new TextWord[FewWords], new char[FewWords * 8]);
        }

        _places.Clear(ManyWords);
        _joined.Clear();
        (_count, _formsLength) = (0, 0);
    }

    /// <summary>Makes room before a text: only while none is read may words be forgotten.</summary>
    public void Trim()
    {
        if (_count > ManyWords)
        {
            Begin(_tables);
        }
    }

    /// <summary>Finds a word of ASCII letters and digits.</summary>
    public PlacedWord Find(PackedWord word, ReadOnlySpan<char> written)
    {
        var isPlural = written[^1] == 's' && char.IsAsciiLetterUpper(written[0]) && EnglishPlural.IsPluralOfAbbreviation(written, written.Length);
        word = isPlural ? word.AsPluralOfAbbreviation : word;
        ref readonly var place = ref _places[word];
        return place.Number > 0 ? place : AddWritten(word, written, isPlural);
    }

    /// <summary>Finds any other word.</summary>
    /// <param name="form">The word, folded.</param>
    /// <param name="written">The word as written.</param>
    public PlacedWord Find(ReadOnlySpan<char> form, ReadOnlySpan<char> written)
    {
        var isPlural = form[^1] == 's' && EnglishPlural.IsPluralOfAbbreviation(written, form.Length);
        var word = PackedWord.Of(form, TextHash.Of(form));
        word = isPlural ? word.AsPluralOfAbbreviation : word;
        ref readonly var place = ref _places[word];
        return place.Number > 0 ? place : Add(word, form, isPlural);
    }

    private PlacedWord AddWritten(PackedWord word, ReadOnlySpan<char> written, bool isPluralOfAbbreviation)
    {
        Span<char> form = stackalloc char[PackedWord.Longest];
        return Add(word, form[..written.ToLowerInvariant(form)], isPluralOfAbbreviation);
    }

    private PlacedWord Add(PackedWord word, ReadOnlySpan<char> form, bool isPluralOfAbbreviation)
    {
        if (_count == _words.Length)
        {
            Array.Resize(ref _words, _count * 2);
        }

        var kept = form.Length <= WordHashes.Longest ? form.Length : 0;
        if (_formsLength + kept > _forms.Length)
        {
            Array.Resize(ref _forms, _forms.Length * 2);
        }

        form[..kept].CopyTo(_forms.AsSpan(_formsLength));
        var hashes = WordHashes.Of(form, isPluralOfAbbreviation);
        _words[_count++] = new(hashes, _formsLength, kept);
        _formsLength += kept;
        _places.Grow(_count);
        return _places[word] = new(word, _count, TraitsOf(hashes, form[..kept]));
    }

    private WordTraits TraitsOf(WordHashes hashes, ReadOnlySpan<char> form)
    {
        var traits = (StopWords.Frames(form) ? WordTraits.Frames : WordTraits.None) | (StopWords.Contains(form) ? WordTraits.Stops : WordTraits.None);
        foreach (var table in _tables)
        {
            var found = table.Words.TraitsOf(hashes, form);
            var begins = ((found & WordTraits.HasStem) != 0 && table.Steps.Has(PhraseTable.Root, hashes.Stem))
                || ((found & WordTraits.HasForm) != 0 && table.Steps.Has(PhraseTable.Root, hashes.Form))
                || ((found & WordTraits.HasRoot) != 0 && table.Verbs.Has(PhraseTable.Root, hashes.Root));
            traits |= found | (begins ? WordTraits.Begins : WordTraits.None);
        }

        return traits;
    }
}
