using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Security;

/// <summary>Writes script into every field that there is, and looks for it on every page as a browser would read it.</summary>
public sealed class ScriptTests
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title><svg onload=alert(1)>",
        "[press](javascript:alert(1)) <a href=\"javascript:alert(1)\">x</a>",
        "![x](data:text/html;base64,PHNjcmlwdD4=) [y](vbscript:x) <style>*{color:red}</style>",
        "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
    ];

    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task ScriptInAnyFieldOfATerm_IsTextOnEveryPage([Range(0, 6)] int which)
    {
        var script = Payloads[which];
        using var client = await _glossary.AdministratorAsync();
        var slug = $"script-{which}";
        foreach (var vocabulary in new[] { "htm", "it" })
        {
            var term = NewTerm(vocabulary, slug, $"gizmo {which} {script}", ("synonym", $"s {script}"), ("abbreviation", script[..Math.Min(20, script.Length)]));
            term["definitions"] = new JsonArray(new JsonObject { ["short"] = $"Thing {script}.", ["full"] = $"# {script}\n\n{script}\n\n    {script}\n\n`{script}`\n\n| {script} | b |\n| --- | --- |\n| {script} | c |" });
            term["notes"] = new JsonArray([.. new[] { "scope", "example", "patientSafety", "whatTheOtherSideNeeds" }.Select(kind => new JsonObject { ["kind"] = kind, ["text"] = script })]);
            term["sources"] = new JsonArray(new JsonObject { ["title"] = script, ["publisher"] = script, ["section"] = script, ["url"] = "https://example.org/" });
            term["reason"] = script;
            await client.CreateAsync(term);
        }

        var mapping = NewMapping($"htm/{slug}", $"it/{slug}", "falseFriend");
        (mapping["rationale"], mapping["bridge"]) = (script, script);
        await client.MapAsync(mapping);

        foreach (var address in new[] { $"/t/htm/{slug}", $"/t/it/{slug}", $"/map/htm/{slug}", $"/?q=gizmo%20{which}", $"/results?q=gizmo%20{which}", "/" })
        {
            AssertHarmless(await _glossary.Anonymous.GetStringAsync(address), address);
        }
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("data:text/html,<script>alert(1)</script>")]
    [TestCase(" javascript:alert(1)")]
    public async Task ASourcesAddress_IsOfTheWeb(string url)
    {
        using var client = await _glossary.AdministratorAsync();
        var term = NewTerm("it", $"url-{Guid.NewGuid():n}", "url");
        term["sources"] = new JsonArray(new JsonObject { ["title"] = "t", ["url"] = url });

        using var answer = await client.PostAsJsonAsync("/api/v1/terms", term);

        Assert.That((int)answer.StatusCode, Is.EqualTo(400), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task ScriptInAnAddress_IsText([Range(0, 6)] int which)
    {
        var script = Uri.EscapeDataString(Payloads[which]);
        foreach (var address in new[] { $"/?q={script}", $"/?vocabulary={script}&q=x", $"/results?q={script}", $"/t/htm/{script}", $"/t/{script}/x", $"/procedures/{script}", $"/map/{script}", $"/map/maintenance?only={script}&part={script}", $"/embed/htm/{script}", $"/sign-in?returnUrl={script}", $"/sign-in?refused={script}", $"/{script}" })
        {
            using var answer = await _glossary.Anonymous.GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                AssertHarmless(await answer.Content.ReadAsStringAsync(), address);
            }
        }
    }

    [Test]
    public async Task ScriptInAName_IsTextOnAccountPages()
    {
        using var administrator = await _glossary.PersonAsync(Role.Administrator);
        foreach (var (script, i) in Payloads.Select((script, i) => (script, i)))
        {
            using var answer = await administrator.Browser.PostAsync("/admin/people", new() { ["signInName"] = $"{i}{script.Replace(" ", string.Empty, StringComparison.Ordinal)}", ["name"] = script, ["email"] = script, ["role"] = "Reader" });
            AssertHarmless(await answer.Content.ReadAsStringAsync(), $"inviting {script}");
            using var invited = await administrator.Browser.PostAsync("/admin/people", new() { ["signInName"] = $"{i}{script.Replace(" ", string.Empty, StringComparison.Ordinal)}", ["name"] = script, ["role"] = "Reader" });
            using var key = await administrator.Browser.PostAsync("/account/keys", new() { ["name"] = script, ["scope"] = "Reader", ["days"] = "30" }, "/account/keys?handler=Make");
        }

        foreach (var address in new[] { "/admin/people", "/admin/people/events", "/account/keys", "/account" })
        {
            AssertHarmless(await administrator.Browser.Http.GetStringAsync(address), address);
        }
    }

    private static void AssertHarmless(string html, string where)
    {
        var page = new HtmlParser().ParseDocument(html);
        var faults = new List<string>();
        foreach (var element in page.All)
        {
            // JSON-LD is data that no browser runs; it only must not end before its end.
            if (element.LocalName is "script" && element.GetAttribute("type") == "application/ld+json" && element.ParentElement?.LocalName == "head" && System.Text.Json.Nodes.JsonNode.Parse(element.TextContent) is not null)
            {
                continue;
            }

            if (element.LocalName is "script" && (element.TextContent.Length > 0 || element.GetAttribute("src")?.StartsWith('/') is not true))
            {
                faults.Add(element.OuterHtml);
            }

            if (element.LocalName is "style" or "iframe" or "object" or "embed" or "base")
            {
                faults.Add(element.OuterHtml);
            }

            faults.AddRange(element.Attributes.Where(attribute =>
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Name is "style" or "srcdoc"
                || (attribute.Name is "href" or "src" or "action" or "formaction" && !IsOfTheWeb(attribute.Value))).Select(attribute => $"{element.LocalName} {attribute.Name}={attribute.Value}"));
        }

        Assert.That(faults, Is.Empty, where);
    }

    private static bool IsOfTheWeb(string address) =>
        address.StartsWith('/') || address.StartsWith('#') || address.StartsWith('?')
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Scheme is "http" or "https" or "mailto" : !address.Contains(':', StringComparison.Ordinal));
}
