using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class SpokenReaderTests
{
    [TestCase("h l seven", "hl7")]
    [TestCase("aitch el seven", "hl7")]
    [TestCase("eye triple e", "ieee")]
    [TestCase("eight oh two dot one x", "8021x")]
    [TestCase("eight oh two dot eleven", "80211")]
    [TestCase("em dee ess two", "mds2")]
    [TestCase("you pee ess", "ups")]
    [TestCase("see mms", "cmms")]
    [TestCase("vee lan", "vlan")]
    [TestCase("double u pee a", "wpa")]
    [TestCase("double you ell ay en", "wlan")]
    [TestCase("victor lima alpha november", "vlan")]
    [TestCase("sixty two dash three oh four", "62304")]
    [TestCase("sixty six oh one", "6601")]
    [TestCase("sixty six oh one", "60601")]
    [TestCase("sixty thousand six hundred and one", "60601")]
    [TestCase("twenty seven thousand one", "27001")]
    [TestCase("tee cee pee slash eye pee", "tcpip")]
    public void Read_WritesWhatWasSaid(string said, string written) => Assert.That(Writings(said), Does.Contain(written));

    [TestCase("h l")]
    [TestCase("infusion pump")]
    [TestCase("work list")]
    public void Read_WhereNothingWasSpelledAloud_WritesNothing(string typed) => Assert.That(Writings(typed), Is.Empty);

    private static List<string> Writings(string said)
    {
        var folder = new TextFolder();
        folder.Read(said);
        List<string> writings = [];
        new SpokenReader().Read(folder, 0, (written, end, isSpoken) =>
        {
            if (isSpoken && end == folder.Words.Length)
            {
                writings.Add(written.ToString());
            }

            return false;
        });
        return writings;
    }
}
