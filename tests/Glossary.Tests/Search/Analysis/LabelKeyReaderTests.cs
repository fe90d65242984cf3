using System.Text;
using CsCheck;
using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class LabelKeyReaderTests
{
    /// <summary>Acronyms and plurals, accents, an apostrophe, and what parts words.</summary>
    private static readonly Gen<string> Label = Gen.String[Gen.Char["ABSPCsiezuré' -&7"], 0, 40];

    [Test]
    public void Read_IsTheKeyOfTheLabel_OneAfterTheOther() => Label.Array[1, 10].Sample(labels =>
    {
        var reader = new LabelKeyReader();
        return labels.All(label => reader.Read(Encoding.UTF8.GetBytes(label)).SequenceEqual(FoldedText.OfLabel(label).Key));
    });

    [TestCase("PACS")]
    [TestCase("infusion pumps")]
    public void Read_KeepsTheSOfAnAcronymAlone_AndReadsOnesLongerThanBefore(string label)
    {
        var reader = new LabelKeyReader();
        var longer = string.Join(' ', Enumerable.Repeat(label, 100));

        Assert.That(reader.Read(Encoding.UTF8.GetBytes(label)).ToString(), Is.EqualTo(FoldedText.OfLabel(label).Key));
        Assert.That(reader.Read(Encoding.UTF8.GetBytes(longer)).ToString(), Is.EqualTo(FoldedText.OfLabel(longer).Key));
    }
}
