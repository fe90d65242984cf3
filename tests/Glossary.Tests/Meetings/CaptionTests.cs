using System.Globalization;
using CsCheck;
using Glossary.Core.Meetings;
using Glossary.Formats.Captions;

namespace Glossary.Tests.Meetings;

public sealed class CaptionTests
{
    [TestCase("WEBVTT\n\n00:01.000 --> 00:02.500\nPM is due", "PM is due", Description = "Without hours.")]
    [TestCase("\uFEFFWEBVTT - ward 3\r\nKind: captions\r\n\r\nfirst cue\r\n00:00:01.000 --> 00:00:02.000 line:0 align:start\r\nPM is due\r\n", "PM is due", Description = "Byte order mark, header, name of a cue, settings, CRLF.")]
    [TestCase("WEBVTT\r\r00:01.000 --> 00:02.000\rPM\rdue", "PM|due", Description = "CR alone ends a line too.")]
    [TestCase("WEBVTT\n\nNOTE 00:01.000 is no time\nPatch\n\nSTYLE\n::cue { color: lead }\n\nREGION\nid:node\n\n00:01.000 --> 00:02.000\nPM", "PM", Description = "Comments, styles and regions say nothing.")]
    [TestCase("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dr. Jane Roe>The <c.loud>PM</c> <00:01.500>is <i>due</i></v>", "The PM is due", Description = "Who says it is dropped.")]
    [TestCase("WEBVTT\n\n00:01.000 --> 00:02.000\nR&amp;D &lt;node&gt; &#8220;PM&#x201D;&nbsp;&quot;due&quot;&lrm;", "R&D <node> “PM” \"due\"\u200E", Description = "Entities by name and number.")]
    [TestCase("WEBVTT\n\n00:01.000 --> 00:02.000\n&amp;lt;", "&lt;", Description = "Resolved once.")]
    [TestCase("WEBVTT\n\n00:01.000 --> 00:02.000\nflow < 5 ml/h and > 2", "flow < 5 ml/h and > 2", Description = "A sign is no tag.")]
    [TestCase("WEBVTT\n\n00:01.000 --> 00:02.000\nbefore <b", "before", Description = "A tag that never ends.")]
    [TestCase("1\n00:00:01,000 --> 00:00:02,000\nPM is due\n\n2\n00:00:03,000 --> 00:00:04,000 X1:40 X2:600\n{\\an8}<font color=\"red\">on the CT</font>", "PM is due|on the CT", Description = "SubRip.")]
    [TestCase("1\n00:00:01,000 --> 00:00:02,000\nPM\n2\n00:00:03,000 --> 00:00:04,000\nCT", "PM|CT", Description = "SubRip without blank lines.")]
    [TestCase("00:01.000 --> 00:02.000\nPM", "PM", Description = "A cue by itself.")]
    [TestCase("WEBVTT\n\n00:01.000 --> 00:02.000\nPM\n\n00:99.000 --> soon\nnobody\n\n00:03.000 --> 00:04.000\nCT", "PM|CT", Description = "What is no cue is left out, the next is read.")]
    [TestCase("WEBVTT\n\n123456:00:01.000 --> 123456:00:02.000\nPM", "PM")]
    [TestCase("PM is due --> soon", "")]
    [TestCase("", "")]
    public void Captions_AreReadAsAPlayerReadsThem(string text, string lines) =>
        Assert.That(string.Join('|', CaptionReader.Read(text).SelectMany(caption => caption.Lines)), Is.EqualTo(lines));

    [TestCase("WEBVTT\n\n", true)]
    [TestCase("\uFEFFWEBVTT", true)]
    [TestCase("\n1\n00:00:01,000 --> 00:00:02,000\nPM", true)]
    [TestCase("WEBVTTX", false)]
    [TestCase("Agenda\n1. PM --> CT", false)]
    [TestCase("", false)]
    public void Captions_AreToldFromOtherText(string text, bool are) => Assert.That(CaptionReader.AreCaptions(text), Is.EqualTo(are));

    [TestCase("PM is due|PM is due", "PM is due", Description = "A caption that stays on.")]
    [TestCase("PM is|PM is due on|PM is due on the CT", "PM is due on the CT", Description = "A caption that grows.")]
    [TestCase("PM is due/on the CT|on the CT/says the vendor|says the vendor/and the lead", "PM is due on the CT says the vendor and the lead", Description = "Two lines that roll up.")]
    [TestCase("the PM is due on the|is due on the CT today", "the PM is due on the CT today", Description = "Windows that overlap.")]
    [TestCase("so the pm is|So, the PM is due", "so the pm is due", Description = "Mended as it goes on.")]
    [TestCase("PM|PM is late", "PM PM is late", Description = "One word again, after a pause, was said again.")]
    [TestCase("PM is due|the CT|PM is due", "PM is due the CT PM is due", Description = "Said again later it was said again.")]
    public void RollingCaptions_CountOnceWhatWasSaidOnce(string captions, string said)
    {
        var rolling = new RollingCaptions(Guid.NewGuid(), []);
        var heard = captions.Split('|').Select((caption, i) => rolling.Next(Spoken(i, caption))).Where(news => news.Length > 0).ToList();
        Assert.That(string.Join(' ', heard), Is.EqualTo(said));
    }

    [Test]
    public void RollingCaptions_ThatComeOneByOne_CountOnceToo_WithoutTheTextBeingKept()
    {
        var meeting = Guid.NewGuid();
        var first = new RollingCaptions(meeting, []);
        _ = first.Next(Spoken(0, "PM is due/on the CT"));

        Assert.Multiple(() =>
        {
            Assert.That(new RollingCaptions(meeting, first.Echo).Next(Spoken(0, "on the CT/says the vendor")), Is.EqualTo("says the vendor"));
            Assert.That(new RollingCaptions(Guid.NewGuid(), first.Echo).Next(Spoken(0, "on the CT")), Is.EqualTo("on the CT"), "In another meeting nothing is known.");
            Assert.That(first.Echo, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void RollingCaptions_AfterASilence_AreSaidAnew()
    {
        var rolling = new RollingCaptions(Guid.NewGuid(), []);
        _ = rolling.Next(Spoken(0, "PM is due"));
        Assert.That(rolling.Next(Spoken(60, "PM is due")), Is.EqualTo("PM is due"));
    }

    /// <summary>A failure prints the seed of its text.</summary>
    [Test]
    public void AnyText_IsReadWithoutFail() =>
        Gen.OneOf(
            OneOf("WEBVTT", "\n", "\r\n", "\r", "NOTE", "STYLE\n", "00:01.000 --> 00:02.000", "1\n", "00:00:01,5 --> 99:00:00,000", " --> ", "<v ", ">", "<", "&", "&#", "&#x110000;", "{\\", "}", "PM", "\0", "\ud83d", "\uFEFF").Array[0, 40].Select(string.Concat),
            Gen.String).Sample(text =>
        {
            foreach (var caption in CaptionReader.Read(text))
            {
                Assert.That(caption.Lines, Has.None.Contains("\n").And.None.Contains("\r"));
            }

            _ = CaptionReader.AreCaptions(text);
        });

    /// <summary>What is written as captions, however marked up, is read as it was said.</summary>
    [Test]
    public void WhatIsWrittenAsCaptions_IsReadBack() =>
        Gen.Select(OneOf("PM", "due", "R&D", "a < b", "“so”", "CT-2", "1").Array[1, 6].Select(words => string.Join(' ', words)).Array[1, 8], Gen.Bool, OneOf("\n", "\r\n", "\r")).Sample((lines, isVtt, end) =>
        {
            // A line of figures alone before the next times is SubRip's number.
            var written = (isVtt ? "WEBVTT" + end + end : string.Empty) + string.Concat(lines.Select((line, i) =>
                $"{i + 1}{end}{Moment(i, isVtt)} --> {Moment(i + 1, isVtt)}{end}<i>{line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</i>{end}{end}"));
            Assert.That(CaptionReader.Read(written).Select(caption => string.Join('|', caption.Lines)), Is.EqualTo(lines));
        });

    /// <summary>However a text is cut into captions that each show the line before as well, every word of it is heard once.</summary>
    [Test]
    public void ATextThatRollsBy_IsHeardOnce_HoweverItIsCut() =>
        Gen.Int[1, 5].Array[1, 20].Sample(lengths =>
        {
            // No word twice, so that nothing is repeated but by the captions.
            var word = 0;
            var lines = lengths.Select(length => string.Join(' ', Enumerable.Range(0, length).Select(_ => $"w{word++}"))).ToList();
            var rolling = new RollingCaptions(Guid.NewGuid(), []);
            var heard = lines.Select((line, i) => rolling.Next(new(TimeSpan.FromSeconds(i), TimeSpan.FromSeconds(i + 1), i == 0 ? [line] : [lines[i - 1], line])));
            Assert.That(string.Join(' ', heard), Is.EqualTo(string.Join(' ', lines)));
        });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Caption Spoken(int second, string lines) => new(TimeSpan.FromSeconds(2 * second), TimeSpan.FromSeconds((2 * second) + 1), lines.Split('/'));

    private static string Moment(int second, bool isVtt) => TimeSpan.FromSeconds(second).ToString(isVtt ? @"hh\:mm\:ss\.fff" : @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture);
}
