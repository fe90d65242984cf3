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
    [TestCase("pump", "lamp", 1, null)]
    [TestCase("ab", "ba", 1, 1)]
    [TestCase("", "", 1, 0)]
    [TestCase("", "abc", 2, null)]
    public void Within_CountsSlips(string a, string b, int most, int? edits)
    {
        Assert.That(EditDistance.Within(a, b, most), Is.EqualTo(edits));
        Assert.That(EditDistance.Within(b, a, most), Is.EqualTo(edits));
    }

    [TestCase("infsu", "infusion", 1)]
    [TestCase("nfus", "infusion", 1)]
    [TestCase("infus", "infusion", 0)]
    [TestCase("pump", "infusion", null)]
    [TestCase("infusion", "infu", null)]
    public void WithinPrefix_CountsSlipsToTheNearestBeginning(string typed, string word, int? edits) =>
        Assert.That(EditDistance.WithinPrefix(typed, word, 1), Is.EqualTo(edits));

    [TestCase("pmp", 0)]
    [TestCase("pump", 1)]
    [TestCase("infusi", 1)]
    [TestCase("infusio", 2)]
    [TestCase("80211", 0)]
    public void Allowed_GrowsWithTheLetters(string word, int edits) => Assert.That(EditDistance.Allowed(word), Is.EqualTo(edits));
}
