using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Annotate;

/// <summary>
/// A ticket is answered as it came, but for what explains it. In the texts here "sprocket gauge" stands where it may be explained, and
/// "doohickey" where nothing may be touched.
/// </summary>
public sealed partial class ExplainTests
{
    private const string Tip = "HTM, sprocket gauge: Something that people call sprocket gauge";

    /// <summary>Tickets; what may be explained stands between « and ».</summary>
    private static readonly (string Format, string Text)[] Tickets =
    [
        ("markdown", "# The «sprocket gauge» is due\r\n\r\n- [ ] **«sprocket gauge»**, `doohickey`, [doohickey](https://x.example/doohickey), ![doohickey](x.png)\r\n\r\n> doohickey\r\n\r\n| doohickey | b |\r\n| --- | --- |\r\n| doohickey | c |\r\n\r\n<pre>doohickey</pre>\r\n\r\n```\r\ndoohickey\r\n```\r\n\r\n    doohickey\r\n\r\n@doohickey, :doohickey:, https://x.example/doohickey doohickey@x.example <code>doohickey</code> \\[«sprocket gauge»\\]\r\n"),
        ("markdown", "«sprocket gauge»\n\n```\ndoohickey never closed"),
        ("html", "<!DOCTYPE html><html><head><title>doohickey</title><style>.doohickey{}</style></head><body class='doohickey'><h1 title=\"a > doohickey\">«sprocket gauge»</h1><p>1 < 2 &amp; «sprocket gauge»<br><a href=doohickey>doohickey</a><code>doohickey</code><pre>doohickey</pre><blockquote>doohickey</blockquote><script>\"</p>doohickey\"</script><!-- doohickey --><table><tr><td>doohickey</table>«sprocket gauge»</p></body></html>"),
        ("html", "<p>«sprocket gauge»<pre>doohickey"),
        ("html", "«sprocket gauge»<a title=\"doohickey"),
        ("plain", "The «sprocket gauge» is due.\r\n> doohickey\r\n  > doohickey\r\n@doohickey https://x.example/doohickey doohickey@x.example\0 `doohickey` \u202E«sprocket gauge»\u202C 😀«sprocket gauge»"),
        ("jira", "h1. The «sprocket gauge»\r\n\r\n*«sprocket gauge»* {code:java}doohickey{code} {noformat}doohickey{noformat} {quote}doohickey{quote} [doohickey|https://x.example] [~doohickey] !doohickey.png! {{doohickey}} {panel:title=doohickey}«sprocket gauge»{panel}\r\n\r\nbq. doohickey\r\n\r\n||doohickey||\r\n|doohickey|\r\n\r\nHelp! «sprocket gauge»! {color:red}«sprocket gauge»{color}"),
        ("jira", "«sprocket gauge» {code}doohickey never closed"),
        ("servicenow", "«sprocket gauge»\r\n[code]<b>«sprocket gauge»</b> <a href='x'>doohickey</a>[/code]\r\n> doohickey\r\n[code]doohickey never closed"),
        ("adaptive-card", "**«sprocket gauge»** [doohickey](https://x.example) <at>doohickey</at> {{DATE(doohickey)}} `doohickey`"),
        ("slack", "*«sprocket gauge»* `doohickey` ```doohickey``` <https://x.example|doohickey> <@doohickey> :doohickey: @doohickey #doohickey &amp; «sprocket gauge»\n> doohickey\n&gt; doohickey\n«sprocket gauge»\n>>> doohickey\ndoohickey"),
    ];

    private static readonly string[] Formats = ["html", "plain", "jira", "adf", "servicenow", "markdown", "adaptive-card", "slack"];

    private static readonly string[] Hostile =
        ["<script>alert(1)</script>", "[~mention]", "*/", "@channel", "\u202Eevil", "👩‍⚕️", "{code} unbalanced", "``` unclosed", "> > nested", "a\r\nb", "nul\0nul", "[code]<b>x", "](javascript:alert(1))", "\" onload=\"x", "<!--", "{{", "|", "\\", new('x', 10_000)];

    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        using var administrator = await _glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "sprocket-gauge", "sprocket gauge"));
        await administrator.CreateAsync(NewTerm("htm", "doohickey", "doohickey"));
        await administrator.CreateAsync(NewTerm("it", "ticket", "ticket"));
        await administrator.CreateAsync(NewTerm("htm", "preventive-maintenance", "preventive maintenance", ("abbreviation", "PM")));
        await administrator.CreateAsync(NewTerm("it", "project-manager", "project manager", ("abbreviation", "PM")));
        await administrator.MapAsync(NewMapping("htm/preventive-maintenance", "it/project-manager", "falseFriend"));
        var hostile = NewTerm("htm", "unheard-of-gizmo", "unheard-of gizmo");
        hostile["definitions"] = new JsonArray(new JsonObject { ["short"] = string.Join(' ', Hostile.Where(text => !text.Contains('\0', StringComparison.Ordinal) && text.Length < 1000)) });
        await administrator.CreateAsync(hostile);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCaseSource(nameof(Tickets))]
    public async Task ATicket_ComesBackByteForByte_ButForItsLinks((string Format, string Text) ticket)
    {
        var isFirst = true;
        var expected = Marked().Replace(ticket.Text, match =>
        {
            var linked = Linked(ticket.Format, match.Groups[1].Value, isFirst, ticket.Text.AsSpan(0, match.Index).LastIndexOf("[code]") > ticket.Text.AsSpan(0, match.Index).LastIndexOf("[/code]"));
            isFirst = false;
            return linked;
        });

        var answer = await ExplainAsync(ticket.Format, Bare(ticket.Text), "linked");

        Assert.That((string)answer["text"]!, Is.EqualTo(expected));
        Assert.That(Keys(answer), Is.EqualTo(new[] { "htm/sprocket-gauge" }));
        Assert.That(((string)answer["format"]!, (string)answer["style"]!), Is.EqualTo((ticket.Format, "linked")));
    }

    [TestCaseSource(nameof(Tickets))]
    public async Task Footnotes_StandAtTheEnd_OrBeforeWhatNobodyClosed((string Format, string Text) ticket)
    {
        var before = Bare(ticket.Text);
        var text = (string)(await ExplainAsync(ticket.Format, before, "footnotes"))["text"]!;

        Assert.That(IsWithin(before, text), Is.True, text);
        Assert.That(text, Does.Contain("Something that people call sprocket gauge"));
        var open = before.IndexOf("doohickey never closed", StringComparison.Ordinal);
        Assert.That(open < 0 || text.IndexOf("Something that people", StringComparison.Ordinal) < text.IndexOf("doohickey never closed", StringComparison.Ordinal), text);
        Assert.That(!before.Contains("\r\n", StringComparison.Ordinal) || !LoneLineFeed().IsMatch(text) || ticket.Format == "html", text);
    }

    [Test]
    public async Task AnAdfDocument_HasItsTextNodesSplit_AndEveryOtherByteAsItWas()
    {
        const string Before = """
            { "version": 1.0e0, "type": "doc",  "content": [
              {"type": "heading", "attrs": {"level": 2}, "content": [{"text": "The sprocket gauge \u0069s", "marks": [{"type": "strong"}], "type": "text"}]},
              {"type": "codeBlock", "content": [{"type": "text", "text": "doohickey"}]}, {"type": "blockquote", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "doohickey"}]}]},
              {"type": "paragraph", "content": [{"type": "mention", "attrs": {"id": "1", "text": "@doohickey"}}, {"type": "text", "text": "doohickey", "marks": [{"type": "link", "attrs": {"href": "https://x.example"}}]}, {"type": "text", "text": "doohickey", "marks": [{"type": "code"}]}]} ] }
            """;
        const string Node = """{"text": "The sprocket gauge \u0069s", "marks": [{"type": "strong"}], "type": "text"}""";
        var before = Before.Replace("1.0e0", "1", StringComparison.Ordinal);

        var linked = (string)(await ExplainAsync("adf", before, "linked"))["text"]!;
        var noted = (string)(await ExplainAsync("adf", before, "footnotes"))["text"]!;

        var at = before.IndexOf(Node, StringComparison.Ordinal);
        Assert.That(linked, Does.StartWith(before[..at]).And.EndWith(before[(at + Node.Length)..]));
        var nodes = JsonNode.Parse(linked)!["content"]![0]!["content"]!.AsArray();
        Assert.That(nodes.Select(node => (string)node!["text"]!), Is.EqualTo(new[] { "The ", "sprocket gauge", " is" }));
        Assert.That(nodes.Select(node => node!["marks"]!.AsArray().Count), Is.EqualTo(new[] { 1, 2, 1 }));
        Assert.That((string)nodes[1]!["marks"]![1]!["attrs"]!["href"]!, Is.EqualTo(Address("htm/sprocket-gauge")));
        Assert.That(JsonNode.Parse(noted)!["content"]!.AsArray(), Has.Count.EqualTo(5));
    }

    [TestCase("linked", "The PM ({htm}) (⚠ False friend. HTM: preventive maintenance; IT: project manager ({it})) is due. PM ({htm})!")]
    [TestCase("footnotes", "The PM¹ is due. PM¹!\n\n¹ ⚠ False friend. preventive maintenance ({htm}) (HTM): Something that people call preventive maintenance; project manager ({it}) (IT), means something else: Something that people call project manager. To be understood: Say both words.\n")]
    [TestCase("block", "The words of this ticket, explained for IT\n\n- PM: ⚠ False friend. preventive maintenance (HTM): Something that people call preventive maintenance; project manager (IT), means something else: Something that people call project manager. To be understood: Say both words.\n\npreventive maintenance: {htm}\nproject manager: {it}\n")]
    public async Task AFalseFriend_IsToldFromBothSides_TheWritersFirst(string style, string expected)
    {
        var answer = await ExplainAsync("plain", "The PM is due. PM!", style, "it");

        Assert.That((string)answer["text"]!, Is.EqualTo(expected.Replace("{htm}", Address("htm/preventive-maintenance"), StringComparison.Ordinal).Replace("{it}", Address("it/project-manager"), StringComparison.Ordinal)));
        Assert.That(Keys(answer), Is.EqualTo(new[] { "htm/preventive-maintenance", "it/project-manager" }));
    }

    [Test]
    public async Task WhatOnlyTheReadersOwnSideSays_IsNotExplained_AndOnceIsOnce()
    {
        var own = await ExplainAsync("plain", "A ticket.", "footnotes", "it");
        Assert.That(((string)own["text"]!, Keys(own).Length), Is.EqualTo(("A ticket.", 0)));
        Assert.That((string)(await ExplainAsync("plain", "A ticket.", "block", "it"))["text"]!, Is.Empty);

        var once = await ExplainAsync("slack", "sprocket gauge, sprocket gauge", "linked", firstOnly: true);
        Assert.That((string)once["text"]!, Is.EqualTo($"<{Address("htm/sprocket-gauge")}|sprocket gauge>, sprocket gauge"));
    }

    [Test]
    public async Task TheTextAlone_IsAnsweredToWhoeverAcceptsItsKind()
    {
        foreach (var (format, style, kind) in new[] { ("markdown", "linked", "text/markdown"), ("html", "footnotes", "text/html"), ("slack", "linked", "text/plain"), ("slack", "block", "application/vnd.slack.message+json"), ("adf", "linked", "application/vnd.atlassian.adf+json") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/annotate")
            {
                Content = JsonContent.Create(new JsonObject { ["text"] = format == "adf" ? Adf("sprocket gauge") : "sprocket gauge", ["format"] = format, ["style"] = style }),
                Headers = { Accept = { new(kind) } },
            };
            using var answer = await _glossary.Anonymous.SendAsync(request);
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(kind));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("sprocket"));
        }
    }

    [TestCase("""{"text": "x", "format": "word"}""", "format", "html, plain, jira, adf, servicenow, markdown, adaptive-card, slack")]
    [TestCase("""{"text": "x", "format": "plain", "style": "loud"}""", "style", "linked, footnotes, block")]
    [TestCase("""{"text": "x", "style": "block"}""", "format", "Name the format")]
    [TestCase("""{"text": "x", "format": "adf"}""", "text", "line 1, byte 1")]
    [TestCase("""{"text": "{\"type\": \"doc\", \"version\": 1}", "format": "adf"}""", "text", "content")]
    [TestCase("""{"text": "{\"type\": \"doc\", \"version\": 2, \"content\": []}", "format": "adf"}""", "text", "version 1")]
    [TestCase("""{"text": "[]", "format": "adf"}""", "text", "type")]
    [TestCase("""{"text": "{\"type\": \"doc\", \"type\": \"doc\", \"version\": 1, \"content\": []}", "format": "adf"}""", "text", "not JSON that can be read")]
    [TestCase("""{"text": "{\"type\": \"doc\", \"version\": 1, \"content\": [{\"type\": \"text\", \"text\": \"\\ud83d\"}]}", "format": "adf"}""", "text", "half a character")]
    public async Task AFormatThatIsNotRight_IsToldWhatToMend(string body, string field, string says)
    {
        using var answer = await _glossary.Anonymous.PostAsync("/api/v1/annotate", new StringContent(body, null, "application/json"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string)(await answer.JsonAsync())["errors"]![field]![0]!, Does.Contain(says));
    }

    /// <summary>A failure prints the seed of its text.</summary>
    [TestCaseSource(nameof(Formats))]
    public void WhateverATicketIsMadeOf_ItIsStillThere_AndWhatIsClosedIsNotTouched(string format)
    {
        if (format == "adf")
        {
            return;
        }

        string[] closed = [.. Tickets.Where(ticket => ticket.Format == format && !ticket.Text.Contains("never closed", StringComparison.Ordinal)).Select(ticket => $"\n\n{Bare(ticket.Text)}\n\n")];
        string[] harmless = ["sprocket gauge", " ", " sprocket  gauge ", "\n\n", "\r\n\r\n", "*/", "👩‍⚕️", "\u202Eevil", new('x', 1_000), ", ", "a *b* ", .. closed];
        string[] any = [.. harmless, .. Hostile.Where(text => text.Length < 1000), "PM", "*", "_", "**", "~", "`", "[", "]", "(", ")", "<", ">", "&", "!", "#", "- ", "^", "{quote}", "[/code]", "</p>", "<b>", ":", "\""];
        Of(any).Sample(
            text =>
            {
                foreach (var style in new[] { "linked", "footnotes" })
                {
                    var answer = ExplainAsync(format, text, style, "it").GetAwaiter().GetResult();
                    Assert.That(IsWithin(text, (string)answer["text"]!), Is.True, $"{text}\n→\n{answer["text"]}");
                }
            },
            iter: 40,
            threads: 1);
        Of(harmless).Sample(
            text =>
            {
                var answer = ExplainAsync(format, text, "linked", "it").GetAwaiter().GetResult();
                Assert.That(Keys(answer), Does.Not.Contain("htm/doohickey"), (string)answer["text"]!);
                Assert.That(format == "plain" || Unlinked(format, (string)answer["text"]!) == text, Is.True, (string)answer["text"]!);
            },
            iter: 40,
            threads: 1);

        static Gen<string> Of(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[1, 16].Select(string.Concat);
    }

    [Test]
    public async Task RealParsers_ReadTheSameWords_AndNoMore()
    {
        var tickets = Tickets.Select(ticket => (ticket.Format, Text: Bare(ticket.Text).Replace("\0", string.Empty, StringComparison.Ordinal))).Append(("adf", Adf("The sprocket gauge is due")))
            .Concat(Formats.Select(format => (Format: format, Text: format == "adf" ? Adf("An unheard-of gizmo, the PM, a sprocket gauge.") : "An unheard-of gizmo, the PM, a sprocket gauge."))).ToList();
        var asked = new JsonArray();
        foreach (var (format, text) in tickets)
        {
            asked.Add((JsonNode)new JsonObject
            {
                ["format"] = format,
                ["before"] = text,
                ["linked"] = (string)(await ExplainAsync(format, text.Replace("PM", "xx", StringComparison.Ordinal), "linked"))["text"]!,
                ["footnotes"] = (string)(await ExplainAsync(format, text, "footnotes", "it"))["text"]!,
            });
        }

        var folder = await Npm.InstallAsync("Glossary.IntegrationTests", "npm");
        var (code, output) = await Npm.RunAsync("node", folder, ["explained.mjs"], asked.ToJsonString());

        Assert.That(code, Is.Zero, output);
        Assert.That(JsonNode.Parse(output)!.AsArray().Select(fault => (string)fault!), Is.Empty);
    }

    [Test]
    public async Task ALongRowOfAnySign_IsAnswered([Values("`", "[", "<", "*a_ ", "{{", "sprocket gauge ")] string piece)
    {
        foreach (var format in Formats.Where(format => format != "adf"))
        {
            var text = string.Concat(Enumerable.Repeat(piece, (1 << 17) / piece.Length));
            Assert.That(async () => await ExplainAsync(format, text, "linked", firstOnly: true), Throws.Nothing, format);
        }
    }

    [Test]
    public async Task ThePage_ExplainsWithoutScript_AndShowsHostileTextAsText()
    {
        using var browser = new TestBrowser(_glossary.Address);
        using var answer = await browser.PostAsync("/explain", new() { ["Form.Text"] = "A sprocket gauge </textarea><script>alert(1)</script>", ["Form.ReadFor"] = "it", ["Form.Format"] = "html", ["Form.Style"] = "linked" });
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page, Does.Contain($"<a href=\"{Address("htm/sprocket-gauge")}\">sprocket gauge</a>").And.Not.Contain("<script>alert").And.Contain("1 word explained"));
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);

        using var wrong = await browser.PostAsync("/explain", new() { ["Form.Text"] = "no", ["Form.Format"] = "adf", ["Form.Style"] = "linked" });
        Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain("This is no ADF document"));
        using var none = await browser.PostAsync("/explain", new() { ["Form.Text"] = "a ticket", ["Form.ReadFor"] = "it", ["Form.Format"] = "plain", ["Form.Style"] = "block" });
        Assert.That(await none.Content.ReadAsStringAsync(), Does.Contain("No word in it needs explaining for"));
    }

    private async Task<JsonNode> ExplainAsync(string format, string text, string style, string? readFor = null, bool firstOnly = false)
    {
        using var answer = await _glossary.Anonymous.PostAsJsonAsync("/api/v1/annotate", new JsonObject { ["text"] = text, ["format"] = format, ["style"] = style, ["readFor"] = readFor, ["firstOnly"] = firstOnly });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    private string Linked(string format, string words, bool isFirst, bool isHtml) => format switch
    {
        "html" => $"<a href=\"{Address("htm/sprocket-gauge")}\"{(isFirst ? $" title=\"{Tip}\"" : null)}>{words}</a>",
        "servicenow" => isHtml ? Linked("html", words, isFirst, false) : $"[code]{Linked("html", words, isFirst, false)}[/code]",
        "markdown" => $"[{words}]({Address("htm/sprocket-gauge")}{(isFirst ? $" \"{Tip}\"" : null)})",
        "adaptive-card" => $"[{words}]({Address("htm/sprocket-gauge")})",
        "jira" => $"[{words}|{Address("htm/sprocket-gauge")}]",
        "slack" => $"<{Address("htm/sprocket-gauge")}|{words}>",
        _ => $"{words} ({Address("htm/sprocket-gauge")})",
    };

    /// <summary>A text without the links that the glossary puts into it.</summary>
    private string Unlinked(string format, string text)
    {
        var address = Regex.Escape(Address("htm/sprocket-gauge"));
        return Regex.Replace(text, format switch
        {
            "html" => $"<a href=\"{address}\"(?: title=\"[^\"]*\")?>([^<]*)</a>",
            "servicenow" => $@"(?:\[code\])?<a href=""{address}""(?: title=""[^""]*"")?>([^<]*)</a>(?:\[/code\])?",
            "jira" => $@"\[([^\[\]|]*)\|{address}\]",
            "slack" => $"<{address}\\|([^<>]*)>",
            _ => $@"\[([^\[\]]*)\]\({address}(?: ""[^""]*"")?\)",
        }, "$1");
    }

    private string Address(string key) => new Uri(_glossary.Address, $"/t/{key}").ToString();

    private static string Adf(string text) => new JsonObject { ["version"] = 1, ["type"] = "doc", ["content"] = new JsonArray(new JsonObject { ["type"] = "paragraph", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }) }) }.ToJsonString();

    private static string Bare(string text) => Marked().Replace(text, "$1");

    private static string[] Keys(JsonNode answer) => answer["terms"]!.Texts(term => term["key"]);

    /// <summary>Whether every character of a text stands in another, in the same order.</summary>
    private static bool IsWithin(string text, string longer)
    {
        var at = 0;
        foreach (var letter in longer)
        {
            at += at < text.Length && text[at] == letter ? 1 : 0;
        }

        return at == text.Length;
    }

    [GeneratedRegex("«([^»]*)»")]
    private static partial Regex Marked();

    [GeneratedRegex("(?<!\r)\n")]
    private static partial Regex LoneLineFeed();
}
