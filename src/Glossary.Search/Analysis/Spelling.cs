using System.Collections.Frozen;

namespace Glossary.Search.Analysis;

/// <summary>
/// Brings British and American spelling to one form, which needn't be a word of either: it is compared, never shown. The rules
/// are applied to every word alike, so a word that only looks British ("resource") comes to no harm: it is folded wherever it stands.
/// </summary>
internal static class Spelling
{
    private const int ShortestFolded = 4;

    /// <summary>The few pairs that follow no rule.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["aluminium"] = "aluminum",
        ["cheque"] = "check",
        ["disc"] = "disk",
        ["draught"] = "draft",
        ["grey"] = "gray",
        ["kerb"] = "curb",
        ["mould"] = "mold",
        ["plough"] = "plow",
        ["practice"] = "practiz",
        ["tyre"] = "tire",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Irregulars = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The pairs that follow no rule, the American one by the British.</summary>
    public static IReadOnlyDictionary<string, string> All => Irregular;

    /// <summary>Folds a word, already brought to its singular, in place; it never grows.</summary>
    /// <returns>The new length.</returns>
    public static int Fold(Span<char> word)
    {
        if (word.Length < ShortestFolded)
        {
            return word.Length;
        }

        if (Irregulars.TryGetValue(word, out var other))
        {
            other.CopyTo(word);
            return other.Length;
        }

        var length = word.Length;
        for (var i = 0; i + 1 < length; i++)
        {
            if (word[i] is not ('o' or 'a' or 'l' or 'i' or 'p'))
            {
                continue;
            }

            var rest = word[i..length];
            switch (word[i])
            {
                case 'o' when rest is ['o', 'u', 'r', ..] && Vowels.AreIn(word[..i]):
                    Cut(word, i + 1, 1, ref length);
                    break;
                case 'o' when rest is ['o', 'e', _, ..] && length >= 5 && !(rest.Length == 3 && rest[2] == 's'):
                case 'a' when rest is ['a', 'e', _, ..]:
                    Cut(word, i, 1, ref length);
                    break;
                case 'l' when rest is ['l', 'l', _, ..] && VowelGroups(word[..i]) >= 2:
                    Cut(word, i, 1, ref length);
                    break;
                case 'l' when i > 0 && rest is ['l', 'y', 's', ..]:
                    word[i + 2] = 'z';
                    break;
                case 'i' when i >= 2 && length >= 5
                    && rest is ['i', 's'] or ['i', 's', 'e', ..] or ['i', 's', 'i', 'n', 'g', ..] or ['i', 's', 'a', 't', 'i', 'o', 'n', ..] or ['i', 's', 'a', 'b', 'l', ..]:
                    word[i + 1] = 'z';
                    break;
                case 'p' when rest is ['p', 'h', ..] && word[..i] is [.., 's', 'u', 'l']:
                    word[i] = 'f';
                    Cut(word, i + 1, 1, ref length);
                    break;
            }
        }

        return FoldEnd(word, length);
    }

    private static int FoldEnd(Span<char> word, int length)
    {
        switch (word[..length])
        {
            case [_, .., 't' or 'b' or 'v', 'r', 'e']:
                (word[length - 2], word[length - 1]) = ('e', 'r');
                break;
            case [_, _, .., 'o', 'g', 'u', 'e'] or [.., 'g', 'r', 'a', 'm', 'm', 'e']:
                return length - 2;
            case [_, .., 'e', 'n', 'c', 'e']:
                word[length - 2] = 's';
                return length - 1;
            case [_, .., 'e', 'n', 'c', 'e', 'd']:
                word[length - 3] = 's';
                break;
            case [_, .., 'e', 'n', 'c', 'i', 'n', 'g']:
                word[length - 4] = 's';
                break;
            case [.., 'd', 'g', 'e', 'm', 'e', 'n', 't']:
                Cut(word, length - 5, 1, ref length);
                break;
        }

        return length;
    }

    private static void Cut(Span<char> word, int at, int count, ref int length)
    {
        word[(at + count)..length].CopyTo(word[at..]);
        length -= count;
    }

    private static int VowelGroups(ReadOnlySpan<char> word)
    {
        var groups = 0;
        for (var i = 0; i < word.Length; i++)
        {
            groups += Vowels.Has(word[i]) && (i == 0 || !Vowels.Has(word[i - 1])) ? 1 : 0;
        }

        return groups;
    }
}
