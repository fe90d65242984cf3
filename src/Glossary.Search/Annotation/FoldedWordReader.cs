using System.Globalization;
using Glossary.Search.Analysis;

namespace Glossary.Search.Annotation;

/// <summary>Reads a word character by character: one with accents, apostrophes or silent signs, of another script, or very long.</summary>
internal sealed class FoldedWordReader
{
    private char[] _form = new char[256];
    private int _length;

    /// <summary>The last word, folded; empty when there was none.</summary>
    public ReadOnlySpan<char> Form => _form.AsSpan(0, _length);

    /// <summary>Reads the word that begins here, or one sign when none does.</summary>
    /// <returns>Where to read on.</returns>
    public int Read(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        (_length, start, end) = (0, from, from);
        Span<char> folded = stackalloc char[CharacterFolding.MaxFolded];
        for (var i = from; i < text.Length;)
        {
            var role = text[i] == '`' ? CharacterRole.Separator : CharacterRole.Letter;
            var (consumed, length) = (1, 0);
            if (role == CharacterRole.Letter)
            {
                role = CharacterFolding.Fold(text[i..], out consumed, folded, out length);
            }

            switch (role)
            {
                case CharacterRole.Letter:
                    Append(folded[..length]);
                    end = i + consumed;
                    break;
                case CharacterRole.Silent when _length > 0:
                    // An accent belongs to the letter before it; a sign that only steers how a text is shown belongs to the text.
                    end = char.GetUnicodeCategory(text[i]) == UnicodeCategory.Format ? end : i + consumed;
                    break;
                case CharacterRole.Apostrophe when _length > 0:
                    var (goesOn, next) = AfterApostrophe(text, i + consumed);
                    if (!goesOn)
                    {
                        return next;
                    }

                    consumed = next - i;
                    break;
                case CharacterRole.Ampersand when _length == 0:
                    Append("and");
                    end = i + consumed;
                    return end;
                default:
                    return _length > 0 ? i : i + consumed;
            }

            i += consumed;
        }

        return text.Length;
    }

    /// <summary>A possessive s ends the word before it; an apostrophe inside a word is passed over.</summary>
    private static (bool GoesOn, int Next) AfterApostrophe(ReadOnlySpan<char> text, int next)
    {
        if (next >= text.Length || !char.IsLetterOrDigit(text[next]))
        {
            return (false, next);
        }

        var isPossessive = text[next] is 's' or 'S' && (next + 1 >= text.Length || !char.IsLetterOrDigit(text[next + 1]));
        return isPossessive ? (false, next + 1) : (true, next);
    }

    private void Append(ReadOnlySpan<char> folded)
    {
        if (_length + folded.Length > _form.Length)
        {
            Array.Resize(ref _form, _form.Length * 2);
        }

        folded.CopyTo(_form.AsSpan(_length));
        _length += folded.Length;
    }
}
