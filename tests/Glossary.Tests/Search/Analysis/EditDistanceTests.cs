using CsCheck;
using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class EditDistanceTests
{
    [TestCase("pump", "pump", 2, 0)]
    [TestCase("pump", "pmup", 2, 1)]
    [TestCase("pump", "pum", 2, 1)]
    [TestCase("pump", "ppump", 2, 1)]
    [TestCase("pump", "bump", 2, 1)]
    [TestCase("infusion", "ifnusoin", 2, 2)]
    [TestCase("macrodosive", "macrooxdsive", 2, 2, Description = "d and o swapped around an x")]
    [TestCase("calibration", "caliabtion", 2, 2, Description = "b and a swapped where an r was left out")]
    [TestCase("ab", "bxa", 2, 2)]
    [TestCase("ab", "bxya", 2, null)]
    [TestCase("calibration", "claibxartion", 3, 3, Description = "two swaps, one of them around an x")]
    [TestCase("pump", "lamp", 1, null)]
    [TestCase("ab", "ba", 1, 1)]
    [TestCase("", "", 1, 0)]
    [TestCase("", "abc", 2, null)]
    public void Within_CountsSlips(string a, string b, int most, int? edits)
    {
        Assert.That(EditDistance.Within(a, b, most), Is.EqualTo(edits));
        Assert.That(EditDistance.Within(b, a, most), Is.EqualTo(edits));
    }

    [Test]
    public void Within_UpToTwoSlips_IsWhateverSwapsAndOtherSlipsMakeTogether()
    {
        var word = Gen.String[Gen.Char["abc"], 1, 6];
        (from a in word from b in word select (a, b)).Sample(
            pair => EditDistance.Within(pair.a, pair.b, 2) == (Unrestricted(pair.a, pair.b) is var edits and <= 2 ? edits : null),
            iter: 20_000);
    }

    [TestCase("infsu", "infusion", 1)]
    [TestCase("nfus", "infusion", 1)]
    [TestCase("infus", "infusion", 0)]
    [TestCase("pump", "infusion", null)]
    [TestCase("infusion", "infu", null)]
    public void WithinPrefix_CountsSlipsToTheNearestBeginning(string typed, string word, int? edits) =>
        Assert.That(EditDistance.WithinPrefix(typed, word, 1), Is.EqualTo(edits));

    [TestCase("macrooxds", "macrodosive", 2)]
    [TestCase("caliabt", "calibration", 2)]
    [TestCase("caliabxx", "calibration", null)]
    public void WithinPrefix_CountsASwapAroundALetterAsTwoSlips(string typed, string word, int? edits) =>
        Assert.That(EditDistance.WithinPrefix(typed, word, 2), Is.EqualTo(edits));

    [TestCase("pmp", 0)]
    [TestCase("pump", 1)]
    [TestCase("infusi", 1)]
    [TestCase("infusio", 2)]
    [TestCase("80211", 0)]
    public void Allowed_GrowsWithTheLetters(string word, int edits) => Assert.That(EditDistance.Allowed(word), Is.EqualTo(edits));

    /// <summary>The distance by the book (Lowrance and Wagner 1975): two letters may change places around any others.</summary>
    private static int Unrestricted(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var (before, other) = i > 1 && j > 1 ? (a.LastIndexOf(b[j - 1], i - 2), b.LastIndexOf(a[i - 1], j - 2)) : (-1, -1);
                if (before >= 0 && other >= 0)
                {
                    table[i, j] = Math.Min(table[i, j], table[before, other] + (i - before - 2) + 1 + (j - other - 2));
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
