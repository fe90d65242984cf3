namespace Glossary.Search.Analysis;

/// <summary>
/// Takes the endings of verbs and of what is made of them off a stem: "calibrate", "calibrated", "calibrating" and "calibration"
/// have one root. Coarser than <see cref="WordStem"/>, it finds what a sentence speaks of, not what it names.
/// </summary>
internal static class EnglishRoot
{
    private const int Shortest = 3;

    /// <summary>The root of a stem.</summary>
    public static string Of(string stem)
    {
        Span<char> root = stem.Length <= 256 ? stackalloc char[stem.Length] : new char[stem.Length];
        stem.CopyTo(root);
        return root[..Of(root)].ToString();
    }

    /// <summary>Brings a stem to its root in place; it never grows.</summary>
    /// <returns>The length of the root.</returns>
    public static int Of(Span<char> stem)
    {
        stem = stem[..IrregularForms.Fold(stem)];
        var length = Ending(stem);
        if (length < stem.Length && length > Shortest && stem[length - 1] == stem[length - 2] && stem[length - 1] is not ('l' or 's' or 'z' or 'e' or 'o'))
        {
            // "stopped" is of "stop", yet "installed" is of "install".
            length--;
        }

        if (length > Shortest && stem[(length - 2)..length] is ['l', 'l'])
        {
            // A doubled l is a matter of spelling.
            length--;
        }

        if (length > Shortest && stem[length - 1] == 'e')
        {
            length--;
        }

        if (length > Shortest && stem[length - 1] == 'y' && !Vowels.Has(stem[length - 2]))
        {
            stem[length - 1] = 'i';
        }

        return length;
    }

    private static int Ending(Span<char> word)
    {
        switch (word)
        {
            case [_, _, .., 't', 'e', 'n', 'a', 'n', 'c', 'e'] or [_, _, .., 't', 'e', 'n', 'a', 'n', 's']:
                // "maintenance" is of "maintain".
                var at = word.Length - (word[^1] == 'e' ? 7 : 6);
                "tain".CopyTo(word[at..]);
                return at + 4;
            case [_, _, .., 'i' or 'y', 'z', 'a', 't', 'i', 'o', 'n']:
                return word.Length - 5;
            case [_, _, .., 'a', 't', 'i', 'o', 'n']:
                return word.Length - 3;
            case [_, _, .., 'a', 't', 'o', 'r']:
                return word.Length - 2;
            case [_, _, _, .., 's' or 't', 'i', 'o', 'n']:
                return word.Length - 3;
            case [_, _, _, .., 'i', 'n', 'g'] when Vowels.AreIn(word[..^3]):
                return word.Length - 3;
            case [_, _, .., 'i', 'e', 'd']:
                word[^3] = 'y';
                return word.Length - 2;
            case [_, _, _, .., 'e', 'd'] when Vowels.AreIn(word[..^2]) && word[^3] != 'e':
                return word.Length - 2;
            case [_, _, _, _, .., 'i', 't', 'y'] or [_, _, _, .., 'e', 't', 'y']:
                return word.Length - (word[^3] == 'e' ? 2 : 3);
            case [_, _, _, _, .., 'm', 'e', 'n', 't']:
                return word.Length - 4;
            case [_, _, _, .., 'n', 'e', 's', 's']:
                return word.Length - 4;
            case [_, _, _, .., 'l', 'y']:
                return word.Length - 2;
            case [_, _, _, .., 'z', 'e', 'r']:
                return word.Length - 2;
            default:
                return word.Length;
        }
    }
}
