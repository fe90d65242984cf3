namespace Glossary.Search.Analysis;

/// <summary>
/// What a word sounds like in English, as a number: four bits a consonant from the highest down, so that words which begin alike
/// lie side by side. Vowels count at the beginning only; p and b, t, d and th, k and hard g, f and v, s and z, ch, sh and j are one each.
/// </summary>
internal static class Sound
{
    private const int MostConsonants = 16;
    private const int LongestCluster = 4;

    private const int A = 1, P = 2, T = 3, K = 4, F = 5, S = 6, X = 7, M = 8, N = 9, L = 10, R = 11, H = 12, W = 13, Y = 14;

    /// <summary>The sound of a folded word, or of some joined; 0 where it can't be told.</summary>
    /// <param name="word">Folded letters.</param>
    /// <param name="other">Whether to read letters of two sounds the rarer way: "ch" as in "echo", "g" as in "get", "gh" as in "cough".</param>
    public static ulong Of(ReadOnlySpan<char> word, bool other = false)
    {
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
            {
                return 0;
            }
        }

        var code = new Code();
        for (var i = Silent(word); i < word.Length; i++)
        {
            if (i > 0 && word[i] == word[i - 1] && word[i] != 'c')
            {
                continue;
            }

            i += Read(word, i, other, ref code);
        }

        return code.Value;
    }

    /// <summary>Whether a sound has enough consonants to be told from others by it.</summary>
    public static bool IsTelling(ulong sound) => sound != 0 && Length(sound) - (sound >> 60 == A ? 1 : 0) >= 2;

    /// <summary>How many consonants a sound has.</summary>
    public static int Length(ulong sound) => MostConsonants - (System.Numerics.BitOperations.TrailingZeroCount(sound) / 4);

    /// <summary>The last of the sounds that begin like this one.</summary>
    public static ulong LastBeginning(ulong sound) => sound | ((1UL << (64 - (4 * Length(sound)))) - 1);

    /// <summary>Whether a person could say it as a word: it has a vowel, and no more consonants in a row than English has.</summary>
    public static bool CanBeSaid(ReadOnlySpan<char> word)
    {
        var (vowels, row) = (0, 0);
        foreach (var c in word)
        {
            row = Vowels.Has(c) ? 0 : row + 1;
            vowels += row == 0 ? 1 : 0;
            if (row > LongestCluster)
            {
                return false;
            }
        }

        return vowels > 0;
    }

    /// <summary>Adds what begins at a place.</summary>
    /// <returns>How many letters beyond the first were read.</returns>
    private static int Read(ReadOnlySpan<char> word, int i, bool other, ref Code code)
    {
        var before = i > 0 ? word[i - 1] : '\0';
        var rest = word[(i + 1)..];
        var next = rest.Length > 0 ? rest[0] : '\0';
        switch (word[i])
        {
            case 'a' or 'e' or 'i' or 'o' or 'u':
                code.AddFirst(A);
                return 0;
            case 'y':
                code.AddFirst(Vowels.Has(next) ? Y : A);
                return 0;
            case 'b':
                code.Add(before == 'm' && rest.IsEmpty ? 0 : P);
                return 0;
            case 'c':
                return ReadC(before, rest, other, ref code);
            case 'd':
                var isSoft = rest is ['g', 'e' or 'i' or 'y', ..] or ['j', ..];
                code.Add(isSoft ? X : T);
                return isSoft ? 1 : 0;
            case 'f' or 'v':
                code.Add(F);
                return 0;
            case 'g':
                return ReadG(i, before, rest, other, ref code);
            case 'h':
                code.Add(Vowels.Has(next) && (i == 0 || Vowels.Has(before)) ? H : 0);
                return 0;
            case 'j':
                code.Add(X);
                return 0;
            case 'k' or 'q':
                code.Add(K);
                return 0;
            case 'l':
                code.Add(L);
                return 0;
            case 'm':
                code.Add(M);
                return 0;
            case 'n':
                code.Add(N);
                return 0;
            case 'p':
                code.Add(next == 'h' ? F : P);
                return next == 'h' ? 1 : 0;
            case 'r':
                code.Add(R);
                return 0;
            case 's':
                return ReadS(rest, ref code);
            case 't':
                return ReadT(rest, ref code);
            case 'w':
                // "kw" is how "qu" is heard.
                code.Add(before != 'k' && (Vowels.Has(next) || rest is ['h', ..]) ? W : 0);
                return 0;
            case 'x':
                if (i > 0)
                {
                    code.Add(K);
                }

                code.Add(S);
                return 0;
            default:
                code.Add(S);
                return 0;
        }
    }

    private static int ReadC(char before, ReadOnlySpan<char> rest, bool other, ref Code code)
    {
        switch (rest)
        {
            case ['h', ..]:
                code.Add(before == 's' || other || rest is ['h', 'r' or 'l' or 'n' or 'm', ..] ? K : X);
                return 1;
            case ['i', 'a' or 'o', ..]:
                code.Add(X);
                return 1;
            case ['e' or 'i' or 'y', ..]:
                code.Add(S);
                return 0;
            case ['k' or 'q', ..]:
                return 0;
            default:
                code.Add(K);
                return 0;
        }
    }

    private static int ReadG(int i, char before, ReadOnlySpan<char> rest, bool other, ref Code code)
    {
        switch (rest)
        {
            case ['h', ..] when i > 0 && Vowels.Has(before) && (rest.Length == 1 || !Vowels.Has(rest[1])):
                code.Add(other ? F : 0);
                return 1;
            case ['h', ..]:
                code.Add(K);
                return 1;
            case ['n'] or ['n', 'e', 'd']:
                return 0;
            case ['e' or 'i' or 'y', ..] when before != 'g':
                code.Add(other ? K : X);
                return 0;
            default:
                code.Add(K);
                return 0;
        }
    }

    private static int ReadS(ReadOnlySpan<char> rest, ref Code code)
    {
        switch (rest)
        {
            case ['h', ..] or ['i', 'o' or 'a', ..]:
                code.Add(X);
                return 1;
            case ['c', 'e' or 'i' or 'y', ..]:
                code.Add(S);
                return 1;
            default:
                code.Add(S);
                return 0;
        }
    }

    private static int ReadT(ReadOnlySpan<char> rest, ref Code code)
    {
        switch (rest)
        {
            case ['c', 'h', ..]:
                code.Add(X);
                return 2;
            case ['i', 'o' or 'a', ..]:
                code.Add(X);
                return 1;
            case ['h', ..]:
                code.Add(T);
                return 1;
            default:
                code.Add(T);
                return 0;
        }
    }

    private static int Silent(ReadOnlySpan<char> word) => word switch
    {
        ['g' or 'k' or 'p', 'n', ..] or ['w', 'r', ..] or ['p', 's', ..] => 1,
        _ => 0,
    };

    private ref struct Code
    {
        private int _count;
        private int _last;

        public ulong Value { get; private set; }

        public void AddFirst(int vowel)
        {
            if (_count == 0)
            {
                Add(vowel);
            }

            // Two like consonants with a vowel between are both heard.
            _last = 0;
        }

        public void Add(int consonant)
        {
            if (consonant != 0 && consonant != _last && _count < MostConsonants)
            {
                Value |= (ulong)consonant << (60 - (4 * _count++));
            }

            _last = consonant;
        }
    }
}
