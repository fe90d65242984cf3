namespace Glossary.Search.Analysis;

/// <summary>What the singular and plural, British and American spellings of a word have in common.</summary>
internal static class WordStem
{
    /// <summary>Writes the stem of a folded word, which is never longer than the word.</summary>
    /// <param name="written">The word as written, which tells an abbreviation from other words.</param>
    /// <param name="form">The word as folded.</param>
    /// <param name="stem">Room for as many characters as <paramref name="form"/> has.</param>
    /// <returns>The length of the stem.</returns>
    public static int Of(ReadOnlySpan<char> written, ReadOnlySpan<char> form, Span<char> stem)
    {
        if (EnglishPlural.IsPluralOfAbbreviation(written, form.Length))
        {
            form[..^1].CopyTo(stem);
            return form.Length - 1;
        }

        return Of(form, stem);
    }

    /// <summary>Writes the stem of a folded word of which it isn't known how it was written.</summary>
    /// <returns>The length of the stem.</returns>
    public static int Of(ReadOnlySpan<char> form, Span<char> stem) => Spelling.Fold(stem[..EnglishPlural.Stem(form, stem)]);

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string form)
    {
        Span<char> stem = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        return stem[..Of(form, stem)].ToString();
    }
}
