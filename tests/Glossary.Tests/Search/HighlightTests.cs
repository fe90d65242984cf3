using Glossary.Core.Search;
using Glossary.Search;

namespace Glossary.Tests.Search;

[TestFixture]
public sealed class HighlightTests
{
    private LuceneTermIndex _index = null!;

    [OneTimeSetUp]
    public void Open() => _index = GlossaryFixture.InMemory();

    [OneTimeTearDown]
    public void Close() => _index.Dispose();

    [TestCase("infusion pump", "[Infusion pump]")]
    [TestCase("infu", "[Infu]sion pump")]
    [TestCase("infusion-pu", "[Infusion pu]mp")]
    [TestCase("modality-work", "[Modality work] list")]
    [TestCase("defib", "[Defib]rillator")]
    [TestCase("défibrillat", "[Defibrillat]or")]
    [TestCase("ex", "Défibrillateur [ex]terne")]
    [TestCase("externe défibrillateur", "[Défibrillateur] [externe]")]
    [TestCase("fl", "[ﬂ]ow-meter")]
    [TestCase("flow m", "[ﬂow-m]eter")]
    [TestCase("f", "[F]irewall")]
    [TestCase("meter", "ﬂow-[meter]")]
    [TestCase("pump infusion", "[Infusion] [pump]")]
    [TestCase("worklist modality", "[Modality] [work list]")]
    [TestCase("bedsi", "Patient's [bedsi]de monitor")]
    [TestCase("bedside patient", "[Patient]'s [bedside] monitor")]
    [TestCase("safety check and health", "[Health] & [safety] [check]")]
    [TestCase("infusion pmup", "[Infusion] [pump]")]
    [TestCase("inufsion", "[Infusion] pump")]
    [TestCase("caliabtion", "[Calibration]")]
    [TestCase("packs", "PACS")]
    [TestCase("inventory number", "Asset")]
    public void Search_HighlightsWhatMatches(string text, string marked)
    {
        var hit = _index.Search(new(text)).Items[0];

        Assert.That(Marked(hit), Is.EqualTo(marked));
    }

    [Test]
    public void Search_HighlightsADecomposedAccentWithItsLetter()
    {
        using var index = LuceneTermIndex.InMemory();
        index.Apply(Catalogue.Empty, [GlossaryFixture.Term("htm/cafe", "Cafe\u0301 machine", "Makes coffee.")], [], 1);

        Assert.That(Marked(index.Search(new("café m")).Items[0]), Is.EqualTo("[Cafe\u0301 m]achine"));
        Assert.That(Marked(index.Search(new("cafe")).Items[0]), Is.EqualTo("[Cafe\u0301] machine"));
        Assert.That(Marked(index.Search(new("machine cafe")).Items[0]), Is.EqualTo("[Cafe\u0301] [machine]"));
    }

    internal static string Marked(TermHit hit)
    {
        var marked = hit.Label;
        foreach (var highlight in hit.Highlights.Reverse())
        {
            marked = marked.Insert(highlight.Start + highlight.Length, "]").Insert(highlight.Start, "[");
        }

        return marked;
    }
}
