using System.Text;

namespace Glossary.Search.Analysis;

/// <summary>A word of a text.</summary>
/// <param name="Form">As written, folded.</param>
/// <param name="Stem">What its singular and plural have in common; the form itself where a label writes an acronym.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="At">Where it begins in <see cref="FoldedText.Form"/>.</param>
internal readonly record struct Word(string Form, string Stem, int Start, int End, int At);

/// <summary>
/// A text as look-up compares it: its words without case, accents, possessive s and what stands between them. "Work-list",
/// "work list" and "worklist" have one <see cref="Form"/>; "work lists" has the same <see cref="Key"/>.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<Word> _words = [];
    private readonly List<(int Start, int End)> _written = [];
    private readonly StringBuilder _form = new();
    private readonly bool _isLabel;
    private int _wordAt;

    private FoldedText(string text, bool isLabel)
    {
        _isLabel = isLabel;
        Read(text);
        Form = _form.ToString();
        Key = _words.Count == 1 ? _words[0].Stem : string.Concat(_words.Select(word => Stem(text.AsSpan(word.Start, word.End - word.Start), word.Form)));
    }

    /// <summary>The words, joined.</summary>
    public string Form { get; }

    /// <summary>What texts that differ in plurals alone have in common. An acronym by itself keeps its s.</summary>
    public string Key { get; }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<Word> Words => _words;

    /// <summary>Folds what somebody typed, well-formed or not, in capitals or not.</summary>
    public static FoldedText Of(string text) => new(text, isLabel: false);

    /// <summary>Folds a label, in which capitals tell an acronym: PACS is no plural of PAC.</summary>
    public static FoldedText OfLabel(string text) => new(text, isLabel: true);

    /// <summary>The stretch of the text that <paramref name="length"/> characters of <see cref="Form"/> stand for.</summary>
    public (int Start, int End) Written(int at, int length) => (_written[at].Start, _written[at + length - 1].End);

    private void Read(string text)
    {
        Span<char> folded = stackalloc char[CharacterFolding.MaxFolded];
        for (var i = 0; i < text.Length;)
        {
            var role = CharacterFolding.Fold(text.AsSpan(i), out var consumed, folded, out var length);
            switch (role)
            {
                case CharacterRole.Letter:
                    Append(folded[..length], i, i + consumed);
                    break;
                case CharacterRole.Silent when InWord:
                    // The accent belongs to the letter before it, also when that is highlighted.
                    _written[^1] = (_written[^1].Start, i + consumed);
                    break;
                case CharacterRole.Apostrophe when InWord:
                    consumed = AfterApostrophe(text, i + consumed) - i;
                    break;
                case CharacterRole.Ampersand:
                    EndWord(text);
                    Append("and", i, i + consumed);
                    EndWord(text);
                    break;
                case CharacterRole.Separator or CharacterRole.Apostrophe:
                    EndWord(text);
                    break;
            }

            i += consumed;
        }

        EndWord(text);
    }

    private bool InWord => _form.Length > _wordAt;

    /// <summary>Passes over a possessive s and ends the word; an apostrophe inside a word is passed over alone.</summary>
    private int AfterApostrophe(string text, int next)
    {
        Span<char> folded = stackalloc char[CharacterFolding.MaxFolded];
        if (next == text.Length || CharacterFolding.Fold(text.AsSpan(next), out _, folded, out _) != CharacterRole.Letter)
        {
            EndWord(text);
            return next;
        }

        var possessive = folded[0] == 's' && text[next] is 's' or 'S' &&
            (next + 1 == text.Length || CharacterFolding.Fold(text.AsSpan(next + 1), out _, folded, out _) is not (CharacterRole.Letter or CharacterRole.Silent));
        if (possessive)
        {
            EndWord(text);
            return next + 1;
        }

        return next;
    }

    private void Append(ReadOnlySpan<char> folded, int start, int end)
    {
        _form.Append(folded);
        foreach (var _ in folded)
        {
            _written.Add((start, end));
        }
    }

    private void EndWord(string text)
    {
        if (!InWord)
        {
            return;
        }

        var form = _form.ToString(_wordAt, _form.Length - _wordAt);
        var (start, end) = (_written[_wordAt].Start, _written[^1].End);
        var written = text.AsSpan(start, end - start);
        _words.Add(new(form, _isLabel && EnglishPlural.IsAcronym(written) ? form : Stem(written, form), start, end, _wordAt));
        _wordAt = _form.Length;
    }

    private static string Stem(ReadOnlySpan<char> written, string form) => EnglishPlural.StemOfAbbreviation(written, form) ?? EnglishPlural.Stem(form);
}
