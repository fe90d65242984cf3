namespace Glossary.Search.Analysis;

/// <summary>Spells a folded word plainly, a letter a sound and the vowels too, to see how far apart two words sound of which <see cref="Sound"/> is one.</summary>
internal static class PlainSpelling
{
    /// <summary>Letters that are said as others, the longer before the shorter.</summary>
    private static readonly (string Written, string Said)[] Pairs =
    [
        ("tion", "xon"), ("sion", "xon"), ("tch", "x"), ("igh", "i"), ("sch", "sk"), ("ph", "f"), ("gh", ""), ("ck", "k"), ("sh", "x"), ("ch", "x"), ("th", "t"),
        ("qu", "kw"), ("wh", "w"), ("dg", "j"), ("ee", "i"), ("ea", "i"), ("ie", "i"), ("ye", "i"), ("ei", "i"), ("oo", "u"), ("ou", "u"), ("ew", "u"), ("ue", "u"),
        ("ai", "a"), ("ay", "a"), ("au", "a"), ("aw", "a"), ("oa", "o"), ("ow", "o"),
    ];

    /// <summary>Writes the plain spelling, which is at most twice as long as the word.</summary>
    /// <returns>How long it is.</returns>
    public static int Of(ReadOnlySpan<char> word, Span<char> plain)
    {
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            var rest = word[i..];
            var said = Said(rest, i > 0 ? word[i - 1] : '\0', out var read);
            foreach (var c in said)
            {
                if (length == 0 || plain[length - 1] != c)
                {
                    plain[length++] = c;
                }
            }

            i += read;
        }

        return length;
    }

    private static ReadOnlySpan<char> Said(ReadOnlySpan<char> rest, char before, out int read)
    {
        foreach (var (written, said) in Pairs)
        {
            if (rest.StartsWith(written))
            {
                read = written.Length;
                return said;
            }
        }

        read = 1;
        switch (rest)
        {
            case ['c', 'e' or 'i' or 'y', ..] or ['z', ..]:
                return "s";
            case ['c' or 'q', ..]:
                return "k";
            case ['x', ..]:
                return "ks";
            case ['y', ..]:
                return "i";
            case ['g', 'e' or 'i' or 'y', ..]:
                return "j";
            case ['e'] when before != '\0':
            case ['h', ..] when before != '\0' && (rest.Length == 1 || !Vowels.Has(rest[1]) || !Vowels.Has(before)):
            case ['k', 'n', ..] when before == '\0':
            case ['p', 's', ..] when before == '\0':
                return "";
            default:
                return rest[..1];
        }
    }
}
