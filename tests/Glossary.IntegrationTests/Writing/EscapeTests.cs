using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.IntegrationTests.Writing;

/// <summary>What an escape does can be undone by the rules of its channel, whatever the text. A failure prints the seed of its text.</summary>
public sealed partial class EscapeTests
{
    private static readonly string[] Signs =
    [
        "\\", "*", "_", "-", "{", "}", "[", "]", "|", "!", "~", "^", "+", "?", "(", ")", "@", "#", "%", "<", ">", "&", "&amp;", "`", "\"", "'", ":", "//", "{{", "[code]", "[/ CODE ]", "{panel}", "https://x.example", ":)", "h1.", "bq.",
        "@here", ":smile:", "\n", "\0", "\u202E", "\u200F", "\uD800", "😀", " ", "a", "B7", "é",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]).Array[1, 14].Select(string.Concat);

    [Test]
    public void Html_IsDecodedToTheWords() => Texts.Sample(text => Assert.That(WebUtility.HtmlDecode(Channel.Html.WriteLine([text])), Is.EqualTo(CleanLine.Of(text))));

    [Test]
    public void AJournalEntry_HasNoBracketsButItsOwn_AndIsDecodedToTheWords() => Texts.Sample(text =>
    {
        var written = Channel.ServiceNow.WriteLine([text]);
        Assert.That(written, Does.StartWith("[code]").And.EndWith("[/code]"));
        Assert.That(written[6..^7], Does.Not.Contain("[").And.Not.Contain("]").And.Not.Contain("<"));
        Assert.That(WebUtility.HtmlDecode(written[6..^7]), Is.EqualTo(CleanLine.Of(text)));
    });

    [Test]
    public void WikiMarkup_IsTheWords_OnceItsBackslashesAreUndone() => Texts.Sample(text =>
    {
        var written = Channel.Jira.WriteLine([text]);
        Assert.That(written.Contains(@"\\", StringComparison.Ordinal), Is.False, "That begins a line.");
        Assert.That(Bare().IsMatch(Escaped().Replace(written, string.Empty)), Is.False, written);
        Assert.That(Seamless(Escaped().Replace(written, "$1")), Is.EqualTo(Seamless(CleanLine.Of(text))));
    });

    [Test]
    public void Mrkdwn_HasNoAngleBrackets_AndIsDecodedToTheWords() => Texts.Sample(text =>
    {
        var written = Channel.Slack.WriteLine([text]);
        Assert.That(written, Does.Not.Contain("<").And.Not.Contain("*").And.Not.Contain("`"));
        Assert.That(Seamless(WebUtility.HtmlDecode(written.Replace('∗', '*').Replace('ˍ', '_').Replace('∼', '~').Replace('ˋ', '`'))), Is.EqualTo(Seamless(CleanLine.Of(text))));
    });

    [Test]
    public void Json_HoldsTheWords() => Texts.Where(text => CleanLine.Of(text).Length > 0).Sample(text =>
    {
        Assert.That((string)JsonNode.Parse(Channel.Adf.WriteLine([text]))![0]!["text"]!, Is.EqualTo(CleanLine.Of(text)));
        Assert.That(Seamless((string)JsonNode.Parse(Channel.AdaptiveCard.WriteLine([text]))![0]!["text"]!), Is.EqualTo(Seamless(CleanLine.Of(text))));
    });

    [TestCase("https://glossary.example/t/htm/x?a=b&c=d#e", "https://glossary.example/t/htm/x?a=b&c=d#e")]
    [TestCase("https://glossary.example/a b|c>d](e)*f", "https://glossary.example/a%20b%7Cc%3Ed%5D%28e%29%2Af")]
    [TestCase("javascript:alert(1)", null)]
    [TestCase("data:text/html,x", null)]
    [TestCase("/t/htm/x", null)]
    public void AnAddress_IsOfTheWeb_AndOfCharactersThatMeanNothingElsewhere(string address, string? written) =>
        Assert.That(Channel.Markdown.WriteLine([new Link(address, "x")]), Is.EqualTo(written is null ? "x" : $"[x]({written})"));

    private static string Seamless(string text) => text.Replace("\u200B", null, StringComparison.Ordinal);

    [GeneratedRegex(@"\\([-#*_+?^~|%{}\[\]()!@])")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"[*_{}\[\]|!^~+?@#]")]
    private static partial Regex Bare();
}
