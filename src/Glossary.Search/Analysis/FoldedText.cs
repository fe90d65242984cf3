namespace Glossary.Search.Analysis;

/// <summary>A word of a text.</summary>
/// <param name="Form">As written, folded.</param>
/// <param name="Stem">What its singular and plural, British and American spellings have in common; the form itself where a label writes an acronym.</param>
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
    [ThreadStatic]
    private static TextFolder? _folder;

    private readonly Word[] _words;
    private readonly (int Start, int End)[] _written;

    private FoldedText(string text, bool isLabel)
    {
        var folder = _folder ??= new();
        folder.Read(text);
        Form = folder.Form.ToString();
        _written = folder.Written.ToArray();
        _words = new Word[folder.Words.Length];
        var key = new char[Form.Length];
        var keyLength = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            var (at, length, start, end) = folder.Words[i];
            var form = folder.FormOf(i);
            var written = text.AsSpan(start, end - start);
            var stem = key.AsSpan(keyLength, WordStem.Of(written, form, key.AsSpan(keyLength)));
            _words[i] = new(form.ToString(), isLabel && EnglishPlural.IsAcronym(written) ? form.ToString() : stem.ToString(), start, end, at);
            keyLength += stem.Length;
        }

        Key = _words.Length == 1 ? _words[0].Stem : key.AsSpan(0, keyLength).ToString();
    }

    /// <summary>The words, joined.</summary>
    public string Form { get; }

    /// <summary>What texts that differ in plurals and spelling alone have in common. An acronym by itself keeps its s.</summary>
    public string Key { get; }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<Word> Words => _words;

    /// <summary>Folds what somebody typed, well-formed or not, in capitals or not.</summary>
    public static FoldedText Of(string text) => new(text, isLabel: false);

    /// <summary>Folds a label, in which capitals tell an acronym: PACS is no plural of PAC.</summary>
    public static FoldedText OfLabel(string text) => new(text, isLabel: true);

    /// <summary>The stretch of the text that <paramref name="length"/> characters of <see cref="Form"/> stand for.</summary>
    public (int Start, int End) Written(int at, int length) => (_written[at].Start, _written[at + length - 1].End);
}
