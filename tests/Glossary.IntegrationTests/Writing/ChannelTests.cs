using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.IntegrationTests.Writing;

/// <summary>
/// What is written for a channel is read back with that channel's own parser, or with one that others trust: Atlassian's for wiki markup and its
/// schema for ADF, markdown-it, parse5, Microsoft's Adaptive Cards, Slack's types. Whatever a text is made of, its words are read, all of them, and
/// around them stands what stands around harmless ones: no mention, no element, no macro more. Asked in one run of node.
/// </summary>
public sealed class ChannelTests
{
    private const string Harmless = "harmless";

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[~mention] and [~accountid:5b10]", "*/ -- ' \" ; DROP", "@channel @here @everyone and a@b.example", "<!channel> <@U123> <#C1|x>",
        "{panel:title=x}a{panel} {code}b{code} {color:red}c{color} {noformat}", "[code]<b>x</b>[/code] [ CODE ] [/ Code ]", "a|b || c |d|", "](javascript:alert(1)) [x](javascript:alert(1)) [x|javascript:alert(1)]",
        "one\ntwo\r\n\r\n# three\n- four", "`code` ``more`` ```fence```", "before\0after\u0007", "R&D &amp; &lt;b&gt; &#42; &copy;", "*bold* _it_ ~no~ -del- +ins+ ^sup^ ??cite?? {{mono}} !pic.png!",
        "C:\\temp\\\\share\\[x\\] \\\\ end", ":smile: :) :D (y) (!) ;)", "https://evil.example/x www.evil.example mailto:a@evil.example", "h1. bq. # * - 1. > =", "$x$ $$y$$ ${z} @{a} %b %{c}",
        "{{DATE(2017-02-14T06:08:39Z,SHORT)}} {{TIME(2017-02-14T06:08:39Z)}}", "#123 GH-1 !5 ABC-123", "\u202Eevil\u202C and \u2067x\u2069", "שלום \u200Fעולם مرحبا", "👩‍⚕️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 é̂", "a\uD800b \uDC00c", "---- ... --- -- \\",
        "[^1] [^x]: y", "<!-- comment --> <![CDATA[x]]> <?php ?>", "``` unclosed ~~~ {quote} {{", new('x', 10_000), string.Concat(Enumerable.Repeat("<&*_@x", 1_000)),
    ];

    [Test]
    public async Task WhateverATextIsMadeOf_EachChannelShowsItsWords_AndNothingElse()
    {
        string[] words = [Harmless, .. Hostile];
        var asked = (from channel in Channel.All from word in words select (channel.Name, Word: word, Text: channel.Write(Of(word)))).ToList();
        asked.AddRange(words.Select(word => ("mrkdwn", word, Channel.Slack.WriteLine([word]))));
        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var (code, output) = await Npm.RunAsync("node", folder, ["channels.mjs"], JsonSerializer.Serialize(asked.Select(one => new { channel = one.Name, text = one.Text })));
        Assert.That(code, Is.Zero, output);
        var read = JsonNode.Parse(output)!;
        var answers = asked.Zip(read["answers"]!.AsArray(), (one, answer) => (one.Name, one.Word, one.Text, Answer: answer!)).ToList();
        var shapes = answers.Where(answer => answer.Word == Harmless).ToDictionary(answer => answer.Name, answer => (string)answer.Answer["shape"]!);

        Assert.Multiple(() =>
        {
            Assert.That(read["types"]!.AsArray().Select(fault => (string)fault!), Is.Empty, "Slack's types");
            foreach (var (name, word, text, answer) in answers)
            {
                var what = $"{name}: {Short(word)}\n{Short(text)}";
                Assert.That(answer["lines"]!.AsArray().Select(line => (string)line!), Is.EqualTo(name == "mrkdwn" ? [Line(word)] : Lines(Line(word))), what);
                Assert.That((string)answer["shape"]!, Is.EqualTo(shapes[name]), what);
                Assert.That(answer["faults"]!.AsArray().Select(fault => (string)fault!), Is.Empty, what);
            }
        });
    }

    private static Document Of(string word) => new(
        new Heading(3, "About ", word),
        new Paragraph("A ", new Strong(word), " b ", new Link("https://glossary.example/t/htm/x", word), " c ", new Emphasis(word), new FootnoteMark(1), ", ", word),
        new Paragraph("Not ", new Link("javascript:alert(1)", word)),
        new Callout(CalloutKind.Safety, "Patient safety", word),
        new ItemList(ListKind.Bullets, new ListItem(new Strong("x "), word, new LineBreak(), "then ", word), new ListItem("z", word)),
        new ItemList(ListKind.Tasks, new ListItem("t", word)),
        new Footnote(1, "f", word));

    private static string[] Lines(string word) => [$"About {word}", $"A {word} b {word} c {word}¹, {word}", $"Not {word}", $"Patient safety: {word}", $"x {word}", $"then {word}", $"z{word}", $"t{word}", $"f{word}"];

    /// <summary>What is to be read of a word: on one line, without what nothing can show or turns the writing round.</summary>
    private static string Line(string word) => string.Join(' ', string.Concat(word.EnumerateRunes().Select(rune => rune.ToString()))
        .Replace("\u202E", null, StringComparison.Ordinal).Replace("\u202C", null, StringComparison.Ordinal).Replace("\u2067", null, StringComparison.Ordinal).Replace("\u2069", null, StringComparison.Ordinal)
        .Replace("\0", null, StringComparison.Ordinal).Replace("\u0007", null, StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string text) => text.Length < 1500 ? text : text[..1500] + "…";
}
