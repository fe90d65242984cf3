using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class EnglishPluralTests
{
    [TestCase("pump", "pumps")]
    [TestCase("switch", "switches")]
    [TestCase("cache", "caches")]
    [TestCase("patch", "patches")]
    [TestCase("policy", "policies")]
    [TestCase("box", "boxes")]
    [TestCase("bus", "buses")]
    [TestCase("gas", "gases")]
    [TestCase("process", "processes")]
    [TestCase("database", "databases")]
    [TestCase("phase", "phases")]
    [TestCase("use", "uses")]
    [TestCase("analysis", "analyses")]
    [TestCase("device", "devices")]
    [TestCase("calorie", "calories")]
    public void Stem_IsOneForSingularAndPlural(string singular, string plural) =>
        Assert.That(EnglishPlural.Stem(plural), Is.EqualTo(EnglishPlural.Stem(singular)));

    [TestCase("dns")]
    [TestCase("ups")]
    [TestCase("status")]
    [TestCase("access")]
    [TestCase("analysis")]
    [TestCase("s")]
    [TestCase("")]
    public void Stem_LeavesWhatIsNoPlural(string word) => Assert.That(EnglishPlural.Stem(word), Is.EqualTo(word));
}
