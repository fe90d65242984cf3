using System.Runtime.InteropServices;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Annotation;

/// <summary>A word that texts have said.</summary>
/// <param name="Hashes">What it meets the names of the glossary by.</param>
/// <param name="Start">The first step of the names that begin with it, where any do.</param>
/// <param name="MoreAt">Where other first steps are kept.</param>
/// <param name="More">How many they are.</param>
internal readonly record struct TextWord(WordHashes Hashes, PhraseStart Start, int MoreAt, int More);

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
    private readonly List<PhraseStart> _starts = [];
    private TextWord[] _words = new TextWord[FewWords];
    private int[] _formsAt = new int[FewWords + 1];
    private char[] _forms = new char[FewWords * 8];
    private int _count;

    /// <summary>A word by its number.</summary>
    public ref readonly TextWord this[int word] => ref _words[word - 1];

    /// <summary>The letters of a word, folded; none when it is too long to be part of a name.</summary>
    public ReadOnlySpan<char> FormOf(int word) => _forms.AsSpan(_formsAt[word - 1], _formsAt[word] - _formsAt[word - 1]);

    /// <summary>The first steps of the names that begin with a word, but one.</summary>
    public ReadOnlySpan<PhraseStart> MoreStartsOf(in TextWord word) => word.More == 0 ? [] : CollectionsMarshal.AsSpan(_starts).Slice(word.MoreAt, word.More);

    /// <summary>The hash of the stem of two words written as one; 0 where no name has such a word that these two by themselves aren't found by.</summary>
    public ulong Joined(int first, int second) => _joined.Of(this, first, second);

    /// <summary>Whether a name may have two words as one of that stem, and not just the two: false is certain.</summary>
    public bool MayBeInNames(ulong stem, int first, int second)
    {
        foreach (var table in _tables)
        {
            if (table.Words.Words.MayHave(stem) && !table.Pairs.Are(stem, this[first].Hashes.Stem, this[second].Hashes.Stem))
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
            (_words, _formsAt, _forms) = (new TextWord[FewWords], new int[FewWords + 1], new char[FewWords * 8]);
        }

        _places.Clear(ManyWords);
        _joined.Clear();
        _starts.Clear();
        _count = 0;
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
            Array.Resize(ref _formsAt, (_count * 2) + 1);
        }

        var (at, kept) = (_formsAt[_count], form.Length <= WordHashes.Longest ? form.Length : 0);
        if (at + kept > _forms.Length)
        {
            Array.Resize(ref _forms, _forms.Length * 2);
        }

        form[..kept].CopyTo(_forms.AsSpan(at));
        _formsAt[_count + 1] = at + kept;
        var hashes = WordHashes.Of(form, isPluralOfAbbreviation);
        var starts = _starts.Count;
        var traits = TraitsOf(hashes, form[..kept]);
        var more = _starts.Count - starts - 1;
        _words[_count++] = more < 0 ? new(hashes, default, 0, 0) : new(hashes, _starts[starts], starts + 1, more);
        _places.Grow(_count);
        return _places[word] = new(word, hashes.Stem, _count, traits | (more < 0 ? WordTraits.None : WordTraits.Begins));
    }

    private WordTraits TraitsOf(WordHashes hashes, ReadOnlySpan<char> form)
    {
        var traits = (StopWords.Frames(form) ? WordTraits.Frames : WordTraits.None) | (StopWords.Contains(form) ? WordTraits.Stops : WordTraits.None);
        for (var segment = 0; segment < _tables.Count; segment++)
        {
            var table = _tables[segment];
            var found = table.Words.TraitsOf(hashes, form);
            Start(segment, table.Ways, (found & WordTraits.HasStem) != 0, hashes.Stem);
            Start(segment, table.Ways, (found & WordTraits.HasForm) != 0, hashes.Form);
            Start(segment, table.Ways.Verbs, (found & WordTraits.HasRoot) != 0, hashes.Root, 1);
            traits |= found;
        }

        return traits;
    }

    private void Start(int segment, PhraseWays ways, bool isKnown, ulong stem)
    {
        Start(segment, ways.Steps, isKnown, stem, 1);
        Start(segment, ways.Joined, isKnown, stem, 2);
    }

    private void Start(int segment, PhraseSteps steps, bool isKnown, ulong word, int words)
    {
        for (var slot = -1; isKnown && steps.Next(PhraseTable.Root, word, ref slot, out var step);)
        {
            _starts.Add(new(segment, step, words));
        }
    }
}
