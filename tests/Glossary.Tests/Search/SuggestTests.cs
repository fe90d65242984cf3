using Glossary.Core.Search;
using Glossary.Search;

namespace Glossary.Tests.Search;

[TestFixture]
public sealed class SuggestTests
{
    private LuceneTermIndex _index = null!;

    [OneTimeSetUp]
    public void Open() => _index = GlossaryFixture.InMemory();

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    [TestCase("inf", "Infusion pump", MatchKind.Prefix, "htm/infusion-pump")]
    [TestCase("bedsi", "Patient's bedside monitor", MatchKind.Prefix, "htm/patients-monitor")]
    [TestCase("infusion pump", "Infusion pump", MatchKind.Exact, "htm/infusion-pump")]
    [TestCase("mwl", "MWL", MatchKind.Abbreviation, "htm/modality-worklist")]
    [TestCase("iv pump", "IV pump", MatchKind.Synonym, "htm/infusion-pump")]
    [TestCase("pac", "PACS", MatchKind.Prefix, "htm/picture-archiving-and-communication-system")]
    [TestCase("veel", "VLAN", MatchKind.Phonetic, "it/vlan")]
    [TestCase("packs", "PACS", MatchKind.Phonetic, "htm/picture-archiving-and-communication-system")]
    [TestCase("infsu", "Infusion pump", MatchKind.Typo, "htm/infusion-pump")]
    [TestCase("unfu", "Infusion pump", MatchKind.Typo, "htm/infusion-pump")]
    [TestCase("inufsion pum", "Infusion pump", MatchKind.Typo, "htm/infusion-pump")]
    [TestCase("calbxira", "Calibration", MatchKind.Typo, "htm/calibration")]
    [TestCase("decomissi", "Decommissioning", MatchKind.Typo, "htm/decommissioning")]
    public void Suggest_CompletesFirst(string text, string label, MatchKind kind, string key)
    {
        var first = _index.Suggest(new(text)).Items[0];

        Assert.That((first.Label, first.Kind, first.Term.Key.ToString()), Is.EqualTo((label, kind, key)));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("xqzzvk")]
    [TestCase("va")]
    public void Suggest_ForNonsenseSuggestsNothing(string text) => Assert.That(_index.Suggest(new(text)).Items, Is.Empty);

    [Test]
    public void Suggest_NamesATermOnce() =>
        Assert.That(_index.Suggest(new("p", Limit: 100)).Items.Select(item => item.Term.Id), Is.Unique);

    [Test]
    public void Suggest_KeepsToItsVocabularyAndLimit()
    {
        var suggestions = _index.Suggest(new("p", Vocabulary: "it", Limit: 2));

        Assert.That(suggestions.Items.Select(item => item.Term.Vocabulary), Is.EqualTo(new[] { "it", "it" }));
        Assert.That(suggestions.Change, Is.EqualTo(GlossaryFixture.Change));
    }
}
