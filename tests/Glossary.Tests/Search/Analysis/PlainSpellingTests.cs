using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class PlainSpellingTests
{
    [TestCase("dyecom", "dikom")]
    [TestCase("dicom", "dikom")]
    [TestCase("packs", "paks")]
    [TestCase("pax", "paks")]
    [TestCase("fhir", "fir")]
    [TestCase("fire", "fir")]
    [TestCase("quench", "kwenx")]
    [TestCase("xxxxx", "ksksksksks")]
    [TestCase("", "")]
    public void Of_WritesALetterASound(string word, string plain)
    {
        var room = new char[2 * word.Length];

        Assert.That(room.AsSpan(0, PlainSpelling.Of(word, room)).ToString(), Is.EqualTo(plain));
    }
}
