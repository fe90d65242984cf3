using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

[TestFixture]
public sealed class LookUpTests
{
    private LuceneTermIndex _index = null!;

    [OneTimeSetUp]
    public void Open() => _index = GlossaryFixture.InMemory();

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    [TestCase("PMs", "htm/preventive-maintenance")]
    [TestCase("PMS", "it/pms")]
    [TestCase("pms", "it/pms")]
    public void Search_TakesASmallSBehindCapitals_ForAPlural(string query, string first) =>
        Assert.That(_index.Search(new(query)).Items[0].Term.Summary.Key.ToString(), Is.EqualTo(first));

    [TestCase("infusion pump", "htm/infusion-pump", MatchKind.Exact)]
    [TestCase("INFUSION  PUMPS", "htm/infusion-pump", MatchKind.Exact)]
    [TestCase("work-list", "it/worklist", MatchKind.Exact)]
    [TestCase("work list", "it/worklist", MatchKind.Exact)]
    [TestCase("worklists", "it/worklist", MatchKind.Exact)]
    [TestCase("modality worklist", "htm/modality-worklist", MatchKind.Exact)]
    [TestCase("patient bedside monitor", "htm/patients-monitor", MatchKind.Exact)]
    [TestCase("patient’s bedside monitors", "htm/patients-monitor", MatchKind.Exact)]
    [TestCase("health and safety check", "htm/health-and-safety", MatchKind.Exact)]
    [TestCase("defibrillateur externe", "htm/defibrillator", MatchKind.Exact)]
    [TestCase("De\u0301fibrillateur Externe", "htm/defibrillator", MatchKind.Exact)]
    [TestCase("flow meter", "htm/flow-meter", MatchKind.Exact)]
    [TestCase("802.1x", "it/802-1x", MatchKind.Exact)]
    [TestCase("ct mr scanner", "htm/ct", MatchKind.Exact)]
    [TestCase("what is a firewall?", "it/firewall", MatchKind.Exact)]
    [TestCase("wo", "htm/work-order", MatchKind.Abbreviation)]
    [TestCase("vlans", "it/vlan", MatchKind.Abbreviation)]
    [TestCase("p.m.s.", "it/pms", MatchKind.Abbreviation)]
    [TestCase("ACL", "it/access-control-list", MatchKind.Abbreviation)]
    [TestCase("iv pump", "htm/infusion-pump", MatchKind.Synonym)]
    [TestCase("h and s checks", "htm/health-and-safety", MatchKind.Synonym)]
    [TestCase("image archives", "it/pacs", MatchKind.Synonym)]
    [TestCase("pac", "htm/picture-archiving-and-communication-system", MatchKind.Prefix)]
    [TestCase("what does pacs mean", "it/pacs", MatchKind.Exact)]
    [TestCase("infu", "htm/infusion-pump", MatchKind.Prefix)]
    [TestCase("infusion pu", "htm/infusion-pump", MatchKind.Prefix)]
    [TestCase("decomm", "htm/decommissioning", MatchKind.Prefix)]
    [TestCase("bedsi", "htm/patients-monitor", MatchKind.Prefix)]
    [TestCase("pump infusion", "htm/infusion-pump", MatchKind.Words)]
    [TestCase("list control access", "it/access-control-list", MatchKind.Words)]
    [TestCase("worklist modality", "htm/modality-worklist", MatchKind.Words)]
    [TestCase("replace infusion pump battery", "htm/infusion-pump", MatchKind.Words)]
    [TestCase("infusion pmup", "htm/infusion-pump", MatchKind.Typo)]
    [TestCase("infusoin pump", "htm/infusion-pump", MatchKind.Typo)]
    [TestCase("nfusion pump", "htm/infusion-pump", MatchKind.Typo)]
    [TestCase("unfusion", "htm/infusion-pump", MatchKind.Typo)]
    [TestCase("calibrasion", "htm/calibration", MatchKind.Typo)]
    [TestCase("claibratoin", "htm/calibration", MatchKind.Typo)]
    [TestCase("fierwall", "it/firewall", MatchKind.Typo)]
    [TestCase("firwxeall", "it/firewall", MatchKind.Typo)]
    [TestCase("caliabtion", "htm/calibration", MatchKind.Typo)]
    [TestCase("vlna", "it/vlan", MatchKind.Typo)]
    [TestCase("worklsit", "it/worklist", MatchKind.Typo)]
    [TestCase("work lsit", "it/worklist", MatchKind.Typo)]
    [TestCase("packs", "htm/picture-archiving-and-communication-system", MatchKind.Phonetic)]
    [TestCase("pax", "htm/picture-archiving-and-communication-system", MatchKind.Phonetic)]
    [TestCase("veelann", "it/vlan", MatchKind.Phonetic)]
    [TestCase("inventory number", "htm/asset", MatchKind.Definition)]
    [TestCase("nutrition tubes", "htm/feeding-pump", MatchKind.Definition)]
    public void Search_FindsFirst(string text, string key, MatchKind kind)
    {
        var hits = _index.Search(new(text));

        Assert.That(hits.Items, Is.Not.Empty);
        Assert.That((hits.Items[0].Term.Summary.Key.ToString(), hits.Items[0].Kind), Is.EqualTo((key, kind)));
        Assert.That(hits.Change, Is.EqualTo(GlossaryFixture.Change));
    }

    [TestCase("PM", "it/project-manager,htm/preventive-maintenance", MatchKind.Abbreviation)]
    [TestCase("pacs", "it/pacs", MatchKind.Exact)]
    [TestCase("alarm", "htm/alarm,it/alarm", MatchKind.Exact)]
    public void Search_PutsAllThatBearTheNameFirst(string text, string keys, MatchKind kind)
    {
        var hits = _index.Search(new(text));

        Assert.That(hits.Items.TakeWhile(hit => hit.Kind == kind).Select(hit => hit.Term.Summary.Key.ToString()), Is.EquivalentTo(keys.Split(',')));
    }

    [Test]
    public void Search_PutsTheAbbreviationAsWrittenBeforeAPlural() =>
        Assert.That(Keys("pms")[0], Is.EqualTo("it/pms"));

    [TestCase("xqzzvk")]
    [TestCase("asdkjh")]
    [TestCase("")]
    [TestCase("   \t\n")]
    [TestCase("*:*")]
    [TestCase("?!")]
    [TestCase("zz")]
    public void Search_ForNonsenseFindsNothing(string text)
    {
        var hits = _index.Search(new(text));

        Assert.That(hits, Is.EqualTo(new TermHits(hits.Items, 0, null, GlossaryFixture.Change)));
        Assert.That(hits.Items, Is.Empty);
    }

    [TestCase("infusion pmup", "Infusion pump")]
    [TestCase("packs", "PACS")]
    [TestCase("veelan", "VLAN")]
    [TestCase("infusion pump", null)]
    [TestCase("infusion", null)]
    [TestCase("xqzzvk", null)]
    public void Search_AsksDidYouMean(string text, string? label) =>
        Assert.That(_index.Search(new(text)).DidYouMean, Is.EqualTo(label));

    [Test]
    public void Search_NeverShowsAHiddenLabel() =>
        Assert.That(_index.Search(new("packs", Limit: 100)).Items.Select(hit => hit.Label), Has.None.EqualTo("packs").IgnoreCase);

    [Test]
    public void Search_CountsAllMatchesWhateverTheLimit()
    {
        var all = _index.Search(new("pump", Limit: 100));
        var one = _index.Search(new("pump", Limit: 1));

        Assert.That((one.Items.Count, one.Total), Is.EqualTo((1, all.Items.Count)));
        Assert.That(all.Items[0].Term.Summary.Key.ToString(), Is.EqualTo("htm/pump"));
        Assert.That(all.Total, Is.GreaterThanOrEqualTo(4));
    }

    [Test]
    public void Search_RanksByTier() =>
        Assert.That(
            _index.Search(new("patch", Limit: 100)).Items.Select(hit => (hit.Term.Summary.Key.ToString(), hit.Kind)),
            Is.EqualTo(new[]
            {
                ("it/patch", MatchKind.Exact), ("it/patch-panel", MatchKind.Prefix), ("it/patch-management", MatchKind.Prefix),
            }));

    [Test]
    public void Search_ScoresFallFromHitToHit() =>
        Assert.That(_index.Search(new("p", Limit: 100)).Items.Select(hit => hit.Score), Is.Ordered.Descending);

    [Test]
    public void Search_FindsDeprecatedTermsAfterOthersOfTheirTier()
    {
        Assert.That(Keys("ticket")[..2], Is.EqualTo(new[] { "it/ticket", "htm/ticket" }));
        Assert.That(Keys("gateway")[..2], Is.EqualTo(new[] { "it/gateway", "it/old-gateway" }));
        Assert.That(_index.Search(new("gateway router")).Items[0].Term.Summary.Status, Is.EqualTo(Status.Deprecated));
    }

    [TestCase("ticket", "htm", null, null, "htm/ticket")]
    [TestCase("PM", "htm", null, null, "htm/preventive-maintenance")]
    [TestCase("patch", null, "networks", null, "it/patch-panel")]
    [TestCase("patch", null, null, Stage.Service, "it/patch")]
    [TestCase("pump", null, null, Stage.Operate, "htm/infusion-pump")]
    [TestCase("traffic", "it", "networks", null, "it/firewall,it/access-control-list")]
    [TestCase("device", null, null, Stage.Plan, "htm/mds2")]
    [TestCase("patch", "htm", null, null, "")]
    [TestCase("patch", "nowhere", null, null, "")]
    public void Search_KeepsToItsFilters(string text, string? vocabulary, string? topic, Stage? stage, string keys)
    {
        var hits = _index.Search(new(text, vocabulary, topic, stage));

        Assert.That(hits.Items.Select(hit => hit.Term.Summary.Key.ToString()), Is.EqualTo(keys.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(hits.Total, Is.EqualTo(hits.Items.Count));
    }

    private string[] Keys(string text) => [.. _index.Search(new(text, Limit: 100)).Items.Select(hit => hit.Term.Summary.Key.ToString())];
}
