using System.Globalization;
using System.Text;

namespace Glossary.Core.Search;

/// <summary>The order in which a dictionary lists names: the same for every reader and on every machine, whatever their language.</summary>
public static class Alphabet
{
    /// <summary>Stands for names that begin with a digit.</summary>
    public const string Digits = "0-9";

    /// <summary>Stands for names that begin with a letter of another script.</summary>
    public const string Other = "other";

    private const CompareOptions Rules = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols | CompareOptions.NumericOrdering;

    private static readonly CompareInfo Order = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>What names are filed under, in order.</summary>
    public static IReadOnlyList<string> Letters { get; } = [Digits, .. Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString()), Other];

    /// <summary>What a name is filed under, as a place in <see cref="Letters"/>: its first letter or digit decides, without accents, so that "(e)PHI" stands at E.</summary>
    public static int PlaceOf(string name)
    {
        var first = char.IsAsciiLetterOrDigit(name.FirstOrDefault()) ? name[0] : FirstOf(name.Normalize(NormalizationForm.FormKD));
        return char.ToLowerInvariant(first) switch
        {
            var letter and >= 'a' and <= 'z' => letter - 'a' + 1,
            var digit when char.IsDigit(digit) => 0,
            _ => Letters.Count - 1,
        };
    }

    /// <summary>What a name is put in order by under its letter: case, accents and signs don't count, and numbers count as numbers.</summary>
    public static SortKey KeyOf(string name) => Order.GetSortKey(name, Rules);

    private static char FirstOf(string decomposed) => decomposed.FirstOrDefault(char.IsLetterOrDigit);
}
