using Glossary.Core.Search;
using Glossary.Search;

namespace Glossary.Tests.Search;

[TestFixture]
public sealed class WholeBeforePartTests
{
    private LuceneTermIndex _index = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _index = LuceneTermIndex.InMemory();
        _index.Apply(
            GlossaryFixture.Catalogue,
            [
                GlossaryFixture.Term("htm/alarm-monitor", "Alarm monitor", "Shows what calls for somebody."),
                GlossaryFixture.Term("it/test-alarm-monitor", "Test of an alarm monitor", "Done once a year."),
                .. Enumerable.Range(0, 9).Select(i => GlossaryFixture.Term($"it/monitor-alarm-{i}", $"Monitor alarm limit {i}", "One of many.")),
                GlossaryFixture.Term("htm/drip", "Drip", "Bag on a pole whose fluid falls by its own weight."),
                GlossaryFixture.Term("it/pole-bag", "Bag pole", "Where things hang."),
            ],
            [],
            1);
    }

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    [Test]
    public void WordsInAnotherOrder_ComeBeforeLabelsThatOnlyBeginSo()
    {
        var hit = _index.Search(new("monitor alarm")).Items[0];

        Assert.That((hit.Label, hit.Kind), Is.EqualTo(("Alarm monitor", MatchKind.Words)));
        Assert.That(_index.Suggest(new("monitor alarm")).Items[0].Label, Is.EqualTo("Alarm monitor"));
    }

    [Test]
    public void ADefinitionWithAllTheWords_ComesBeforeALabelWithSome()
    {
        var hit = _index.Search(new("bag pole fluid weight")).Items[0];

        Assert.That((hit.Label, hit.Kind), Is.EqualTo(("Drip", MatchKind.Definition)));
        Assert.That(_index.Suggest(new("bag pole fluid weight")).Items[0].Label, Is.EqualTo("Drip"));
    }

    [Test]
    public void ALabelWithAllTheWords_ComesBeforeADefinition() =>
        Assert.That(_index.Search(new("pole bag")).Items[0].Label, Is.EqualTo("Bag pole"));
}
