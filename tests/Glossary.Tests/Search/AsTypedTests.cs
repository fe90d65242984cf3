using Glossary.Core.Search;
using Glossary.Search;

namespace Glossary.Tests.Search;

/// <summary>What was typed counts to the letter: its capitals, where its words end, and that a hyphen is not the end.</summary>
[TestFixture]
public sealed class AsTypedTests
{
    private LuceneTermIndex _index = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _index = LuceneTermIndex.InMemory();
        _index.Apply(
            GlossaryFixture.Catalogue,
            [
                GlossaryFixture.Term("htm/dose", "Dose", "How much radiation a patient gets."),
                GlossaryFixture.Term("it/denial-of-service", "Denial of service", "Flooding a server until it answers nobody.", abbreviation: "DoS"),
                GlossaryFixture.Term("it/epic", "epic", "A large piece of work of an agile team."),
                GlossaryFixture.Term("it/record-vendor", "Record vendor", "Company that sells patient records.", synonyms: ["Epic"]),
                GlossaryFixture.Term("it/acknowledgment", "Acknowledgment", "Answer that a message has come.", abbreviation: "ACK"),
                GlossaryFixture.Term("htm/acknowledge", "Silence", "Telling a monitor that its call is heard.", synonyms: ["ack"]),
                .. Enumerable.Range(0, 12).Select(i => GlossaryFixture.Term($"htm/capital-{i}", $"Capital {i}", "Money for large things.")),
                GlossaryFixture.Term("htm/cap-inspection", "CAP inspection of a laboratory", "Visit of those who accredit it."),
                GlossaryFixture.Term("htm/larm", "L-arm", "Stand of an X-ray tube."),
                GlossaryFixture.Term("htm/large-focus", "Large focus", "The wider of two spots."),
                GlossaryFixture.Term("htm/inspection-testing-and-maintenance", "Inspection, testing and maintenance", "All that keeps a device safe.", abbreviation: "ITM"),
                GlossaryFixture.Term("it/it-manager", "IT manager", "Who leads a team."),
                GlossaryFixture.Term("htm/risk", "Risk", "How likely harm is."),
                GlossaryFixture.Term("htm/risk-scoring", "Risk scoring", "Giving each device a number."),
                GlossaryFixture.Term("htm/independent-service-organization", "Independent service organization", "Repairs what others made.", abbreviation: "ISO"),
                GlossaryFixture.Term("it/iso-ieee-11073", "ISO/IEEE 11073", "How devices talk."),
                GlossaryFixture.Term("it/edge", "Edge", "The rim of a network."),
                GlossaryFixture.Term("it/e-discovery", "E-discovery", "Looking for records on behalf of a court."),
                GlossaryFixture.Term("it/account-team", "Identity team", "Grants access.", synonyms: ["account services"]),
                GlossaryFixture.Term("it/service-account", "Service account", "Login of a program."),
            ],
            [],
            1);
    }

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    [TestCase("DoS", "it/denial-of-service", MatchKind.Abbreviation)]
    [TestCase("dos", "it/denial-of-service", MatchKind.Abbreviation)]
    [TestCase("Epic", "it/record-vendor", MatchKind.Synonym)]
    [TestCase("epic", "it/epic", MatchKind.Exact)]
    [TestCase("ack", "it/acknowledgment", MatchKind.Abbreviation)]
    public void Search_PutsFirst_WhatIsWrittenInTheCapitalsThatWereTyped(string text, string key, MatchKind kind)
    {
        var hit = _index.Search(new(text)).Items[0];

        Assert.That((hit.Term.Summary.Key.ToString(), hit.Kind), Is.EqualTo((key, kind)));
    }

    [TestCase("CAP i", "htm/cap-inspection")]
    [TestCase("lar", "htm/large-focus")]
    [TestCase("IT m", "it/it-manager")]
    [TestCase("risk s", "htm/risk-scoring")]
    public void Suggest_PutsFirst_WhatHasTheWordsAsTheyEnd(string text, string key) =>
        Assert.That(_index.Suggest(new(text)).Items[0].Term.Key.ToString(), Is.EqualTo(key));

    [TestCase("ISO/", "it/iso-ieee-11073")]
    [TestCase("e-", "it/e-discovery")]
    public void Suggest_AfterAHyphenOrASlash_PutsFirstWhatGoesOnSo(string text, string key)
    {
        Assert.That(_index.Suggest(new(text)).Items[0].Term.Key.ToString(), Is.EqualTo(key));
        Assert.That(_index.Search(new(text)).Items[0].Highlights[0].Length, Is.GreaterThan(0));
    }

    [Test]
    public void Search_PutsANameOfTheVeryWords_BeforeASynonymOfThemInAnotherNumber() =>
        Assert.That(_index.Search(new("account service")).Items[0].Term.Summary.Key.ToString(), Is.EqualTo("it/service-account"));
}
