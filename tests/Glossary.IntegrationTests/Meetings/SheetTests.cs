using CsCheck;
using Glossary.Web.Features.Meetings;
using Glossary.Web.Features.Shared;
using Markdig;

namespace Glossary.IntegrationTests.Meetings;

/// <summary>Sheets are pasted into minutes, wikis and tickets: what somebody typed must not become markup there.</summary>
public sealed class SheetTests
{
    [TestCase("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>")]
    [TestCase("*PM* _due_ `now` [x](y) | a ~b~", "\\*PM\\* \\_due\\_ \\`now\\` \\[x\\](y) \\| a \\~b\\~")]
    [TestCase("R&amp;D", "R\\&amp;D")]
    [TestCase("1. first\n- second", "1\\. first - second")]
    [TestCase("https://evil.example", "https\\://evil.example")]
    public void InMarkdown_WhatWasTypedMeansItself(string typed, string written) => Assert.That(MarkdownEscape.Of(typed), Is.EqualTo(written));

    /// <summary>A failure prints the seed of its text.</summary>
    [Test]
    public void AnyTyped_IsReadBackFromMarkdownAsTyped() =>
        OneOf("<b>", "*", "_", "`", "[a]", "(b)", "!", "#", "|", "&amp;", "~~", "\\", "1.", "-", "+", ">", "www.x.example", "http://x.example", "PM", " ", "$", "^", ":", "==", "\"\"", "@x", "{.y}").Array[1, 12].Select(string.Concat).Sample(typed =>
        {
            var sheet = new MeetingSheet(typed, "then", [], [new(typed, "once", [new("HTM", null, false, typed, typed)], [typed], false)], [typed]);
            var plain = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (plain.Length == 0)
            {
                return;
            }

            var html = Markdown.ToHtml(MarkdownSheet.Write(sheet), new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build());
            var text = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", string.Empty));
            Assert.That(text, Does.StartWith(plain + "\n").And.Contain($"HTM: {plain}: {plain}").And.EndWith($"\n{plain}\n\n"), html);
        });

    [Test]
    public void InHtml_NothingTypedIsMarkup()
    {
        const string Typed = "<img src=x onerror=alert(1)>\"'&";
        var sheet = new MeetingSheet(Typed, "then", [], [new(Typed, "once", [new("HTM", "is broader", false, Typed, Typed)], [Typed], true)], [Typed]);

        Assert.That(HtmlSheet.Write(sheet), Does.Not.Contain("<img").And.Contain("&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;&amp;"));
        Assert.That(PlainSheet.Write(sheet with { Heading = "a\nb\u0007c" }), Does.StartWith("a b c\n"));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
