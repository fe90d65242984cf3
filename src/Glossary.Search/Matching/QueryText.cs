using Glossary.Core.Search;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Search.Matching;

/// <summary>A word of a query that says what is looked for.</summary>
/// <param name="At">Its place among all words of the text.</param>
/// <param name="StemAt">Where its stem begins among the stems of the text.</param>
/// <param name="StemLength">How long the stem is.</param>
/// <param name="Stem">The hash of the stem.</param>
/// <param name="Form">The hash of the word as folded.</param>
/// <param name="Root">The hash of the root.</param>
internal readonly record struct QueryWord(int At, int StemAt, int StemLength, ulong Stem, ulong Form, ulong Root);

/// <summary>What somebody typed, or may have meant by it, ready to be looked up. Reads one text after the other into the same memory.</summary>
internal sealed class QueryText
{
    /// <summary>How many words of a query are looked at singly.</summary>
    public const int MostWords = 24;

    private readonly QueryWord[] _words = new QueryWord[MostWords];
    private readonly char[] _text = new char[TermQuery.MaxText];
    private char[] _stems = new char[64];
    private char[] _contentKey = new char[64];
    private char[] _contentForm = new char[64];
    private char[] _joined = new char[64];
    private int _joinedLength;
    private int _length;
    private int _stemsLength;
    private int _contentLength;
    private int _contentFormLength;
    private int _count;

    /// <summary>All words of the text, folded.</summary>
    public TextFolder Folder { get; } = new();

    /// <summary>The text as it was read.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>All words, joined.</summary>
    public ReadOnlySpan<char> Form => Folder.Form;

    /// <summary>The stems of all words, joined.</summary>
    public ReadOnlySpan<char> Key => _stems.AsSpan(0, _stemsLength);

    /// <summary>The stem of all words joined.</summary>
    public ReadOnlySpan<char> JoinedStem => _joined.AsSpan(0, _joinedLength);

    /// <summary>The stems of <see cref="Words"/>, joined.</summary>
    public ReadOnlySpan<char> ContentKey => _contentKey.AsSpan(0, _contentLength);

    /// <summary>The <see cref="Words"/>, joined.</summary>
    public ReadOnlySpan<char> ContentForm => _contentForm.AsSpan(0, _contentFormLength);

    /// <summary>The words that say what is looked for.</summary>
    public ReadOnlySpan<QueryWord> Words => _words.AsSpan(0, _count);

    /// <summary>All of <see cref="Words"/>, as bits.</summary>
    public uint All => (1u << _count) - 1;

    /// <summary>One of <see cref="Words"/> as folded.</summary>
    public ReadOnlySpan<char> FormOf(int word) => Folder.FormOf(_words[word].At);

    /// <summary>The stem of one of <see cref="Words"/>.</summary>
    public ReadOnlySpan<char> StemOf(int word) => _stems.AsSpan(_words[word].StemAt, _words[word].StemLength);

    /// <summary>Whether it is written as the plural of an abbreviation, as "PMs" is, which is no PMS.</summary>
    public bool IsPluralOfAbbreviation => Folder.Words is [var only] && EnglishPlural.IsPluralOfAbbreviation(Text[only.Start..only.End], Form.Length);

    /// <summary>Whether it is written with a capital anywhere: whoever types none doesn't say that there is none.</summary>
    public bool HasCapitals
    {
        get
        {
            foreach (var character in Text)
            {
                if (char.IsUpper(character))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether it ends in a lone letter after a longer word, which is the next word begun: "IT m" is hardly ITM.</summary>
    public bool IsBegunAtLast => Folder.Words is [.., { Length: > 1 }, { Length: 1 } last] && char.IsLetter(Folder.Form[last.At]);

    /// <summary>Whether it ends in a hyphen or a slash, after which a name goes on.</summary>
    public bool GoesOn => Text.TrimEnd() is [.., '-' or '/'] written && Folder.Words is [.., var last] && last.End == written.Length - 1;

    /// <summary>Whether one of <see cref="Words"/> is written as an acronym.</summary>
    public bool IsAcronym(int word) => Written(_words[word].At) is { Length: > 1 } written && EnglishPlural.IsAcronym(written);

    /// <summary>Reads a text, of which the first <see cref="TermQuery.MaxText"/> characters count.</summary>
    /// <returns>Whether it has words.</returns>
    public bool Read(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, TermQuery.MaxText)];
        text.CopyTo(_text);
        _length = text.Length;
        Folder.Read(text);
        if (_stems.Length < Form.Length)
        {
            (_stems, _contentKey, _contentForm, _joined) = (new char[Form.Length * 2], new char[Form.Length * 2], new char[Form.Length * 2], new char[Form.Length * 2]);
        }

        var hasContent = false;
        for (var i = 0; i < Math.Min(Folder.Words.Length, LabelDictionary.MostWords) && !hasContent; i++)
        {
            hasContent = !StopWords.Contains(Folder.FormOf(i));
        }

        (_stemsLength, _contentLength, _contentFormLength, _count) = (0, 0, 0, 0);
        for (var i = 0; i < Folder.Words.Length; i++)
        {
            var form = Folder.FormOf(i);
            var stem = _stems.AsSpan(_stemsLength, WordStem.Of(Written(i), form, _stems.AsSpan(_stemsLength)));
            if (i < LabelDictionary.MostWords && _count < MostWords && (!hasContent || !StopWords.Contains(form)) && !Has(stem))
            {
                _words[_count++] = new(i, _stemsLength, stem.Length, TextHash.Of(stem), TextHash.Of(form), RootOf(stem));
                stem.CopyTo(_contentKey.AsSpan(_contentLength));
                form.CopyTo(_contentForm.AsSpan(_contentFormLength));
                _contentLength += stem.Length;
                _contentFormLength += form.Length;
            }

            _stemsLength += stem.Length;
        }

        _joinedLength = WordStem.Of(Form, _joined);
        return _count > 0;
    }

    /// <summary>A word of the text as written.</summary>
    public ReadOnlySpan<char> Written(int word) => Text[Folder.Words[word].Start..Folder.Words[word].End];

    private bool Has(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < _count; i++)
        {
            if (StemOf(i).SequenceEqual(stem))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong RootOf(ReadOnlySpan<char> stem)
    {
        Span<char> root = stackalloc char[64];
        if (!stem.TryCopyTo(root))
        {
            return 0;
        }

        return TextHash.Of(root[..EnglishRoot.Of(root[..stem.Length])]);
    }
}
