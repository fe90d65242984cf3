using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Browse;

namespace Glossary.IntegrationTests.Browse;

public sealed class GroupingTests
{
    [TestCase("IT needs the addresses.", Debtor.It, ExpectedResult = Debtor.Htm)]
    [TestCase("IT must be told the day.", Debtor.It, ExpectedResult = Debtor.Htm)]
    [TestCase("IT must tell the day.", Debtor.Htm, ExpectedResult = Debtor.It)]
    [TestCase("IT stores the passwords.", Debtor.Htm, ExpectedResult = Debtor.It)]
    [TestCase("HTM needs to know the segment.", Debtor.Htm, ExpectedResult = Debtor.It)]
    [TestCase("HTM hands in the form.", Debtor.It, ExpectedResult = Debtor.Htm)]
    [TestCase("HTM and IT need the decision.", Debtor.Htm, ExpectedResult = Debtor.Both)]
    [TestCase("Ask for the number.", Debtor.It, ExpectedResult = Debtor.It)]
    [TestCase("HTM's list counts.", Debtor.It, ExpectedResult = Debtor.It)]
    [TestCase("ITIL needs a home.", Debtor.Both, ExpectedResult = Debtor.Both)]
    public Debtor ARemark_SaysWhoOwes_InItsFirstWords(string remark, Debtor otherwise) => WhoOwes.Of(remark, "en", otherwise);

    [Test]
    public void WhereAPatientIsAtRisk_ComesFirst_ThenLetterByLetter_AndAPageIsCutOutOfAll()
    {
        FalseFriend[] friends = [Pair("alarm", true), Pair("asset"), Pair("bridge"), Pair("bus", true), Pair("802.1X")];

        Assert.That(CarefulGroup.Of(friends).Select(Told), Is.EqualTo(new[] { "at risk 2: alarm bus", "a 1: asset", "b 1: bridge", "0-9 1: 802.1X" }));
        Assert.That(CarefulGroup.Of(friends, skip: 1, take: 2).Select(Told), Is.EqualTo(new[] { "at risk 2: bus", "a 1: asset" }));
    }

    [TestCase("ALARM bedside", ExpectedResult = true)]
    [TestCase("sérver", ExpectedResult = true)]
    [TestCase("alarm pump", ExpectedResult = false)]
    [TestCase("  ", ExpectedResult = true)]
    public bool APair_SpeaksOfWhatIsTyped_WhenItHasAllItsWords(string text) => CarefulGroup.Speaks(Pair("alarm"), text);

    private static string Told(CarefulGroup group) => $"{group.Letter ?? "at risk"} {group.Total}: {string.Join(' ', group.Friends.Select(friend => friend.Name))}";

    private static FalseFriend Pair(string word, bool risky = false)
    {
        TermSummary Side(string vocabulary, string meaning) => new(Guid.NewGuid(), vocabulary, word, word, null, meaning, Status.Agreed);
        return new(word, Side("htm", "A bedside thing."), Side("it", "A server thing."), "Say which.", "They differ.", risky ? [new("htm", "Harm.", "en")] : [], []);
    }
}
