using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class FoldedTextTests
{
    [TestCase("Infusion Pump", "infusion[0-8] pump[9-13]")]
    [TestCase("work-list", "work[0-4] list[5-9]")]
    [TestCase("CT/MR", "ct[0-2] mr[3-5]")]
    [TestCase("Patient's monitor", "patient[0-7] monitor[10-17]")]
    [TestCase("patients' rights", "patients[0-8] rights[10-16]")]
    [TestCase("O'Brien", "obrien[0-7]")]
    [TestCase("Health & Safety", "health[0-6] and[7-8] safety[9-15]")]
    [TestCase("R&D", "r[0-1] and[1-2] d[2-3]")]
    [TestCase("Défi", "defi[0-4]")]
    [TestCase("De\u0301fi", "defi[0-5]")]
    [TestCase("cafe\u0301 x", "cafe[0-5] x[6-7]")]
    [TestCase("ﬂow", "flow[0-3]")]
    [TestCase("Straße", "strasse[0-6]")]
    [TestCase("ＶＬＡＮ", "vlan[0-4]")]
    [TestCase("MDS²", "mds2[0-4]")]
    [TestCase("soft\u00ADware", "software[0-9]")]
    [TestCase("a😀b", "a[0-1] b[3-4]")]
    [TestCase("𐐀b", "𐐨b[0-3]")]
    [TestCase("Σίσυφος", "σίσυφοσ[0-7]")]
    [TestCase("\0\u0001 \u0301", "")]
    [TestCase("", "")]
    public void Of_SplitsIntoFoldedWordsWithOffsets(string text, string words) =>
        Assert.That(
            string.Join(' ', FoldedText.Of(text).Words.Select(word => $"{word.Form}[{word.Start}-{word.End}]")),
            Is.EqualTo(words));

    [Test]
    public void Of_TakesHalfASurrogatePairForASpace() =>
        Assert.That(FoldedText.Of("a\uD800b\uDC00").Words.Select(word => (word.Form, word.Start)), Is.EqualTo(new[] { ("a", 0), ("b", 2) }));

    [TestCase("PACS", "pacs")]
    [TestCase("VLANS", "vlans")]
    [TestCase("Pumps", "pump")]
    [TestCase("PACS servers", "pacserver")]
    public void OfLabel_LeavesAnAcronymItsS(string label, string key) => Assert.That(FoldedText.OfLabel(label).Key, Is.EqualTo(key));

    [TestCase("worklist", "work list")]
    [TestCase("worklist", "Work-Lists")]
    [TestCase("health and safety", "Health & Safety")]
    [TestCase("patient monitor", "patient's monitors")]
    [TestCase("pms", "P.M.S.")]
    public void Of_GivesOneKeyToWhatIsMeantAlike(string one, string other) =>
        Assert.That(FoldedText.Of(one).Key, Is.EqualTo(FoldedText.Of(other).Key));

    [TestCase("PMs", "pm")]
    [TestCase("PMS", "pms")]
    [TestCase("VLANs", "vlan")]
    [TestCase("GPS", "gps")]
    public void Of_TakesASmallSOffAnAbbreviation(string text, string stem) =>
        Assert.That(FoldedText.Of(text).Key, Is.EqualTo(stem));

    [Test]
    public void Written_PointsBackIntoTheText()
    {
        var folded = FoldedText.Of("ﬂow-me\u0301ter");

        Assert.That(folded.Form, Is.EqualTo("flowmeter"));
        Assert.That(folded.Written(0, 1), Is.EqualTo((0, 1)));
        Assert.That(folded.Written(0, 6), Is.EqualTo((0, 7)));
        Assert.That(folded.Written(4, 5), Is.EqualTo((4, 10)));
    }
}
