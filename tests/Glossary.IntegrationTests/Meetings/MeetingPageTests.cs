using System.Net;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Meetings;

/// <summary>A meeting as it goes without script, in browsers that know nothing of each other, on two replicas.</summary>
public sealed partial class MeetingPageTests : MeetingFixture
{
    [Test]
    public async Task AMeeting_GoesFromItsStartToItsEnd_ByFormsAlone()
    {
        using var host = new TestBrowser(One.Address);
        using var guest = new TestBrowser(Two.Address);
        using var started = await host.PostAsync("/meetings", new() { ["name"] = "Pumps <b>& more" });
        var page = started.Headers.Location!.ToString();
        Assert.That(page, Does.Match("^/m/[2-9a-z]{5}-[2-9a-z]{5}$"));

        await DoAsync(guest, page, "Say", ("text", "The PM is overdue on the infusion pump."));
        var shown = await host.Http.GetStringAsync(page);
        Assert.That(shown, Does.Contain("Pumps &lt;b&gt;&amp; more").And.Contain("Careful, false friend").And.Contain("Say both words.").And.Not.Contain("overdue"));
        Assert.That(shown.IndexOf(">infusion pump<", StringComparison.Ordinal), Is.LessThan(shown.IndexOf(">PM<", StringComparison.Ordinal)), "The newest on top.");

        var pm = WordOf(shown, "PM");
        await DoAsync(guest, page, "Puzzle", ("word", pm));
        await DoAsync(guest, page, "Puzzle", ("word", pm));
        Assert.That(await host.Http.GetStringAsync(page), Does.Contain("Wants explaining").And.Contain("1 doesn’t follow").And.Contain("value=\"" + pm + "\""));
        await DoAsync(host, page, "Explain", ("word", pm));
        Assert.That(await guest.Http.GetStringAsync(page), Does.Not.Contain("doesn’t follow</span>").And.Contain("explained at"));

        var changes = await guest.Http.GetStringAsync($"{page}?handler=Changes&after=3");
        Assert.That(changes, Does.Contain($"id=\"word-{pm}\"").And.Not.Contain(">infusion pump<"), "Only what changed.");

        await DoAsync(guest, page, "RemoveLine", HttpStatusCode.OK, ("line", "1"));
        await DoAsync(host, page, "RemoveLine", ("line", "1"));
        Assert.That(await guest.Http.GetStringAsync(page), Does.Contain("No word yet."));

        await DoAsync(guest, page, "Say", ("text", "PM"));
        await DoAsync(guest, page, "End", HttpStatusCode.OK);
        await DoAsync(host, page, "End");
        Assert.That(await guest.Http.GetStringAsync(page), Does.Contain("The meeting has ended.").And.Not.Contain("<textarea"));
        Assert.That(await guest.Http.GetStringAsync($"{page}/sheet?format=markdown"), Does.StartWith("# Pumps \\<b\\>\\& more\n").And.Contain("### PM (once)\n"));
        await DoAsync(host, page, "Delete");
        using var gone = await guest.Http.GetAsync(page);
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AnUnknownWord_StandsOnEveryScreen_AndReachesTheStewards_ByName()
    {
        using var guest = new TestBrowser(One.Address);
        using var other = new TestBrowser(Two.Address);
        using var steward = await One.ClientAsync(Role.Steward, "htm");
        using var started = await guest.PostAsync("/meetings", []);
        var page = started.Headers.Location!.ToString();

        await DoAsync(guest, page, "Ask", ("text", "Blorpinator"));
        await DoAsync(other, page, "Ask", ("text", "blorpinator "));
        await DoAsync(other, page, "Ask", ("text", "pm"));
        await DoAsync(other, page, "Ask", ("text", "Effusion  pump"));
        await DoAsync(other, page, "Ask", HttpStatusCode.OK, ("text", "patient 12345678"));

        var shown = await other.Http.GetStringAsync(page);
        Assert.That(shown, Does.Contain("Not in the glossary").And.Contain(">Blorpinator</strong>").And.Contain("2 don’t follow"));
        Assert.That(shown, Does.Contain(">PM</h3>").And.Contain(">infusion pump</h3>").And.Not.Contain("ffusion"), "A word that the glossary has, be it misheard, is explained at once.");
        var lacking = (await steward.GetJsonAsync("/api/v1/insights/words-we-lack"))["items"]!.AsArray();
        var wanted = lacking.Single(word => word!["query"]!.GetValue<string>() == "blorpinator")!;
        Assert.That((wanted["count"]!.GetValue<int>(), wanted["inMeetings"]!.GetValue<int>()), Is.EqualTo((2, 2)));
        Assert.That(await steward.GetStringAsync("/insights/words-we-lack"), Does.Contain("2 times in meetings"));
        Assert.That(lacking.Select(word => word!["query"]!.GetValue<string>()), Has.None.Contains("patient"));
    }

    [Test]
    public async Task AFile_IsRead_AndTheHostsLink_MakesAnotherDeviceHost()
    {
        using var host = new TestBrowser(One.Address);
        using var phone = new TestBrowser(Two.Address);
        using var started = await host.PostAsync("/meetings", []);
        var page = started.Headers.Location!.ToString();
        var shown = await host.Http.GetStringAsync(page);

        using var form = new MultipartFormDataContent { { new StringContent(TokenOf(shown)), "__RequestVerificationToken" }, { new StringContent("WEBVTT\n\n00:01.000 --> 00:02.000\nthe PM"), "file", "said.vtt" } };
        using var sent = await host.Http.PostAsync($"{page}?handler=Say", form);
        var link = new Uri(HostLink().Match(shown).Value).AbsolutePath;
        using var opened = await phone.Http.GetAsync(link);
        using var forged = await phone.Http.GetAsync($"{page}/host/{new string('0', 32)}");

        Assert.That((sent.StatusCode, opened.Headers.Location?.ToString(), forged.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, page, HttpStatusCode.NotFound)));
        Assert.That(await phone.Http.GetStringAsync(page), Does.Contain("You are the host").And.Contain(">PM</span>"));
        using var stranger = new TestBrowser(Two.Address);
        Assert.That(await stranger.Http.GetStringAsync(page), Does.Not.Contain("You are the host"));
    }

    [Test]
    public async Task AFormFromElsewhere_IsRefused()
    {
        using var browser = new TestBrowser(One.Address);
        using var started = await browser.PostAsync("/meetings", []);
        foreach (var address in new[] { "/meetings", $"{started.Headers.Location}?handler=Say", $"{started.Headers.Location}?handler=End" })
        {
            using var answer = await browser.Http.PostAsync(address, new FormUrlEncodedContent([new("text", "PM")]));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), address);
        }
    }

    [Test]
    public async Task ACode_LeadsToTheMeeting_HoweverItIsTyped_AndAWrongOneSaysSo()
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();
        using var browser = new TestBrowser(One.Address);

        using var typed = await browser.Http.GetAsync($"/meetings?code={Uri.EscapeDataString(code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))}");
        using var shouted = await browser.Http.GetAsync($"/m/{code.ToUpperInvariant()}");

        Assert.That(typed.Headers.Location?.ToString(), Is.EqualTo($"/m/{code}"));
        Assert.That(shouted.Headers.Location?.ToString(), Is.EqualTo($"/m/{code}"));
        Assert.That(await browser.Http.GetStringAsync("/meetings?code=pump"), Does.Contain("That is no code of a meeting."));
    }

    [Test]
    public async Task ThePages_SpeakGerman_AndLeaveTheGlossarysEnglishMarkedAsSuch()
    {
        var code = (await StartMeetingAsync(One))["code"]!.GetValue<string>();
        await SayAsync(One, code, "PM");
        using var browser = new TestBrowser(One.Address);
        browser.Http.DefaultRequestHeaders.Add("Accept-Language", "de");

        var shown = await browser.Http.GetStringAsync($"/m/{code}");
        var sheet = await browser.Http.GetStringAsync($"/m/{code}/sheet?format=text&zone=Europe/Berlin");

        Assert.That(shown, Does.Contain("Vorsicht, falscher Freund").And.Contain("<h3 class=\"word-label\" lang=\"en\">PM</h3>").And.Contain("Ich komme nicht mit"));
        Assert.That(sheet, Does.StartWith("Die Wörter dieser Besprechung\n").And.Contain("bedeutet etwas anderes").And.Not.Contain("UTC"));
    }

    private static Task DoAsync(TestBrowser browser, string page, string what, params (string Name, string Value)[] fields) => DoAsync(browser, page, what, HttpStatusCode.Redirect, fields);

    private static async Task DoAsync(TestBrowser browser, string page, string what, HttpStatusCode status, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostAsync(page, fields.ToDictionary(field => field.Name, field => field.Value), $"{page}?handler={what}");
        Assert.That(answer.StatusCode, Is.EqualTo(status), $"{what}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static string WordOf(string page, string label) => Regex.Match(page, $"data-word=\"([0-9]+)\"[^>]*data-label=\"{label}\"").Groups[1].Value;

    private static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("http://[^<]+/host/[0-9a-f]{32}")]
    private static partial Regex HostLink();
}
