namespace Glossary.Search.Analysis;

/// <summary>Where a word lies.</summary>
/// <param name="At">Where it begins in <see cref="TextFolder.Form"/>.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="End">Where it ends in the text.</param>
internal readonly record struct FoldedWord(int At, int Length, int Start, int End);

/// <summary>
/// Folds texts one after the other into the same memory: words without case, accents, possessive s and what stands between them.
/// Whoever wants to keep one takes a <see cref="FoldedText"/>.
/// </summary>
internal sealed class TextFolder
{
    private char[] _form = new char[64];
    private (int Start, int End)[] _written = new (int, int)[64];
    private FoldedWord[] _words = new FoldedWord[16];
    private int _length;
    private int _count;
    private int _wordAt;

    /// <summary>The words of the last text, joined.</summary>
    public ReadOnlySpan<char> Form => _form.AsSpan(0, _length);

    /// <summary>The words of the last text in order.</summary>
    public ReadOnlySpan<FoldedWord> Words => _words.AsSpan(0, _count);

    /// <summary>For each character of <see cref="Form"/> the stretch of the text that it stands for.</summary>
    public ReadOnlySpan<(int Start, int End)> Written => _written.AsSpan(0, _length);

    private bool InWord => _length > _wordAt;

    /// <summary>A word as folded.</summary>
    public ReadOnlySpan<char> FormOf(int word) => _form.AsSpan(_words[word].At, _words[word].Length);

    /// <summary>Whether a word is one of the text's as folded.</summary>
    public bool Has(ReadOnlySpan<char> form)
    {
        for (var i = 0; i < _count; i++)
        {
            if (FormOf(i).SequenceEqual(form))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a text, well-formed or not.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        (_length, _count, _wordAt) = (0, 0, 0);
        Span<char> folded = stackalloc char[CharacterFolding.MaxFolded];
        for (var i = 0; i < text.Length;)
        {
            var role = CharacterFolding.Fold(text[i..], out var consumed, folded, out var length);
            switch (role)
            {
                case CharacterRole.Letter:
                    Append(folded[..length], i, i + consumed);
                    break;
                case CharacterRole.Silent when InWord:
                    // The accent belongs to the letter before it, also when that is highlighted.
                    _written[_length - 1].End = i + consumed;
                    break;
                case CharacterRole.Apostrophe when InWord:
                    consumed = AfterApostrophe(text, i + consumed) - i;
                    break;
                case CharacterRole.Ampersand:
                    EndWord();
                    Append("and", i, i + consumed);
                    EndWord();
                    break;
                case CharacterRole.Separator or CharacterRole.Apostrophe:
                    EndWord();
                    break;
            }

            i += consumed;
        }

        EndWord();
    }

    /// <summary>Passes over a possessive s and ends the word; an apostrophe inside a word is passed over alone.</summary>
    private int AfterApostrophe(ReadOnlySpan<char> text, int next)
    {
        Span<char> folded = stackalloc char[CharacterFolding.MaxFolded];
        if (next == text.Length || CharacterFolding.Fold(text[next..], out _, folded, out _) != CharacterRole.Letter)
        {
            EndWord();
            return next;
        }

        var possessive = folded[0] == 's' && text[next] is 's' or 'S' &&
            (next + 1 == text.Length || CharacterFolding.Fold(text[(next + 1)..], out _, folded, out _) is not (CharacterRole.Letter or CharacterRole.Silent));
        if (possessive)
        {
            EndWord();
            return next + 1;
        }

        return next;
    }

    private void Append(ReadOnlySpan<char> folded, int start, int end)
    {
        if (_length + folded.Length > _form.Length)
        {
            Array.Resize(ref _form, _form.Length * 2);
            Array.Resize(ref _written, _form.Length);
        }

        foreach (var c in folded)
        {
            _form[_length] = c;
            _written[_length++] = (start, end);
        }
    }

    private void EndWord()
    {
        if (!InWord)
        {
            return;
        }

        if (_count == _words.Length)
        {
            Array.Resize(ref _words, _count * 2);
        }

        _words[_count++] = new(_wordAt, _length - _wordAt, _written[_wordAt].Start, _written[_length - 1].End);
        _wordAt = _length;
    }
}
