using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.IntegrationTests.Security;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;

namespace Glossary.IntegrationTests.Language;

/// <summary>Asks for every page that there is, in a language in which everything translated stands in brackets, and looks for words without them.</summary>
public sealed partial class EveryPageSpeaksTests
{
    private const string Nobody = "0198f1a0-0000-7000-8000-000000000000";

    /// <summary>Names, which are the same in every language, and what the test itself types.</summary>
    private static readonly string[] Names = ["Glossary", "HTM", "IT", "Standards", "UTC", "Firefox", "Linux", "Maintenance and repair", "Networks", "admin", "unheard-of", "doohickey", "doohiky", "xqzzvk", "Markdown", "HTML", .. CultureInfo.GetCultureInfo("en").DateTimeFormat.MonthNames, .. CultureInfo.GetCultureInfo("en").DateTimeFormat.AbbreviatedMonthNames, .. CultureInfo.GetCultureInfo("en").DateTimeFormat.DayNames];

    /// <summary>Words that stand for vocabularies in records, and are words of English too.</summary>
    private static readonly string[] Slugs = ["htm", "it", "standards", "one-word"];

    /// <summary>Stands for the parameters of addresses.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["vocabulary"] = "htm",
        ["slug"] = "unheard-of-doohickey",
        ["letter"] = "u",
        ["topic"] = "maintenance",
        ["stage"] = "service",
    };

    /// <summary>Routes whose parameters mean something else, and addresses that show more than a route's own.</summary>
    private Dictionary<string, string[]> _addresses = null!;

    private TestGlossary _glossary = null!;
    private ProcedureSeed _seed = null!;
    private FilledGlossary _filled = null!;
    private TestPerson _administrator = null!;
    private Regex _known = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _seed = new();
        PathSeed.WriteTo(_seed.Path);
        _glossary = await TestGlossary.StartAsync(_seed.Path);
        PseudoLanguage.AddTo(_glossary);
        _filled = await FilledGlossary.FillAsync(_glossary);
        _administrator = await _glossary.PersonAsync(Role.Administrator, "htm", "it");
        await _filled.AssignAsync(_glossary, _administrator.Account.Id);
        Speak(_administrator.Browser);
        var written = _filled.Written.Concat(Names).Append(_administrator.Account.UserName!).Concat(Directory.EnumerateFiles(_seed.Path, "*.yaml", SearchOption.AllDirectories).SelectMany(file => Scalar().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value.Trim())));
        _known = new($@"(?<![\p{{L}}\p{{N}}-])({string.Join('|', written.Where(text => text.Length > 0).Distinct().OrderByDescending(text => text.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{N}}-])");
        _addresses = new(StringComparer.Ordinal)
        {
            ["/"] = ["/", "/?q=doohickey", "/?q=unheard-of+doohickey", "/?q=xqzzvk", "/?q=doohiky"],
            ["/results"] = ["/results?q=doohickey", "/results?q=xqzzvk"],
            ["/t/{vocabulary}/{slug}"] = ["/t/htm/unheard-of-doohickey", "/t/htm/unheard-of-doohickey?at=1", "/t/it/unheard-of-whatnot", "/t/htm/unheard-of-old-word?asItWas=true", "/t/standards/unheard-of-clause"],
            ["/t/{vocabulary}/{slug}/history"] = ["/t/htm/unheard-of-doohickey/history", "/t/htm/unheard-of-doohickey/history?from=0&to=1", "/t/htm/unheard-of-doohickey/history?from=1&to=1"],
            ["/procedures/{slug}"] = ["/procedures/repair-a-pump"],
            ["/learn/{path}"] = [$"/learn/{PathSeed.Slug}"],
            ["/learn/{path}/{lesson}"] = [$"/learn/{PathSeed.Slug}/two-records", $"/learn/{PathSeed.Slug}/one-word"],
            ["/learn/{path}/booklet"] = [$"/learn/{PathSeed.Slug}/booklet"],
            ["/learn/{path}/wall"] = [$"/learn/{PathSeed.Slug}/wall"],
            ["/learn/{path}/anki.txt"] = [],
            ["/learn/{path}/deck.apkg"] = [],
            ["/learn/{path}/cards.csv"] = [],
            ["/list/anki.txt"] = [],
            ["/list/deck.apkg"] = [],
            ["/list/cards.csv"] = [],
            ["/list/booklet"] = ["/list/booklet", "/list/booklet?topic=maintenance", "/list/booklet?topic=xqzzvk&stage=xqzzvk&vocabulary=xqzzvk&letter=xqzzvk&careful=xqzzvk", "/list/booklet?terms=htm/xqzzvk&topic=maintenance", "/list/booklet?terms=htm/xqzzvk", "/list/booklet?letter=q"],
            ["/list/wall"] = ["/list/wall", "/list/wall?careful=all", "/list/wall?terms=htm/unheard-of-job", "/list/wall?terms=it/unheard-of-note"],
            ["/learn/{path}/certificate"] = [$"/learn/{PathSeed.Slug}/certificate"],
            ["/learn/assigned/{code}"] = [$"/learn/assigned/{_filled.Assignment}"],
            ["/practice"] = ["/practice", $"/practice?path={PathSeed.Slug}", $"/practice?path={PathSeed.Slug}&plain=true", "/practice?kept"],
            ["/learn/{path}/edit"] = [$"/learn/{PathSeed.Slug}/edit"],
            ["/learn/{path}/edit/{lesson}"] = [$"/learn/{PathSeed.Slug}/edit/two-records", $"/learn/{PathSeed.Slug}/edit/new"],
            ["/topics/{slug}"] = ["/topics/maintenance"],
            ["/topics/{slug}/words"] = ["/topics/maintenance/words"],
            ["/m/{code}"] = [$"/m/{_filled.Meeting}", $"/m/{_filled.Meeting}?view=projector"],
            ["/m/{code}?handler=Changes"] = [$"/m/{_filled.Meeting}?handler=Changes"],
            ["/m/{code}/host/{token}"] = [],
            ["/procedures/{slug}/checklist"] = ["/procedures/repair-a-pump/checklist?format=plain"],
            ["/procedures/{slug}/checklist/{format}"] = ["/procedures/repair-a-pump/checklist/plain"],
            ["/mappings/{id:guid}/text"] = [],
            ["/t/{vocabulary}/{slug}/text"] = ["/t/htm/unheard-of-doohickey/text?format=plain&style=footnote"],
            ["/t/{vocabulary}/{slug}/card.png"] = [],
            ["/oembed"] = [],
            ["/embed/{vocabulary}/{slug}"] = ["/embed/htm/unheard-of-doohickey", "/embed/htm/unheard-of-doohickey?at=1"],
            ["/t/{vocabulary}/{slug}/text/{form}"] = ["/t/htm/unheard-of-doohickey/text/plain"],
            ["/sitemap-{part:int:min(1)}.xml"] = [],
            ["/m/{code}/sheet"] = [$"/m/{_filled.Meeting}/sheet"],
            ["/error/{status:int:range(400,599)}"] = ["/error/400", "/error/403", "/error/404", "/error/429", "/error/500", "/error/503"],
            ["/proposals/{id:guid}"] = [.. _filled.Proposals.Where(pair => pair.Key != "draft").Select(pair => pair.Value)],
            ["/proposals/new"] =
            [
                "/proposals/new", "/proposals/new?label=unheard-of+doohickey&vocabulary=htm", "/proposals/new?label=unheard-of+doohickey&vocabulary=standards", "/proposals/new?term=htm/unheard-of-doohickey", $"/proposals/new?mapping={_filled.Mapping}",
                "/proposals/new?from=htm/unheard-of-doohickey", "/proposals/new?nothing=htm/unheard-of-doohickey",
            ],
            ["/insights/one-sided"] = ["/insights/one-sided", "/insights/one-sided?vocabulary=it&with=standards", "/insights/one-sided?vocabulary=standards&with=htm"],
            ["/insights/words-we-lack"] = ["/insights/words-we-lack", "/insights/words-we-lack?dismissed=blimptastic"],
            ["/review"] = ["/review", "/review?confirmed=htm/unheard-of-doohickey"],
            ["/admin/people/{id:guid}"] = [$"/admin/people/{_administrator.Account.Id}"],
            ["/admin/webhooks/{id:guid}"] = [$"/admin/webhooks/{_filled.Webhook}", $"/admin/webhooks/{_filled.Webhook}?dead=true"],
        };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator.Dispose();
        await _glossary.DisposeAsync();
        _seed.Dispose();
    }

    [Test]
    public async Task NoPage_HasAWord_ThatIsNotTranslated()
    {
        var faults = new List<string>();
        var pages = (await RouteTable.ReadAsync(_glossary.Services)).Where(route => route.StartsWith("GET /", StringComparison.Ordinal)).Select(route => route["GET ".Length..]);
        foreach (var address in pages.Where(route => !IsNoPage(route)).SelectMany(route => _addresses.GetValueOrDefault(route) ?? [Filled(route)]))
        {
            using var answer = await _administrator.Browser.Http.GetAsync(address);
            if (answer.StatusCode == HttpStatusCode.NotFound && !address.StartsWith("/error/", StringComparison.Ordinal) && !address.Contains(Nobody, StringComparison.Ordinal))
            {
                faults.Add($"{address}: not found; say in Parameters or in _addresses what shows this page.");
            }

            await LookAsync(address, answer, faults);
        }

        AssertNone(faults);
    }

    /// <summary>Fields and values of forms that are filled in wrongly, as an administrator would send them.</summary>
    private static readonly (string Page, string Action, (string Name, string Value)[] Fields)[] WrongForms =
    [
        ("/admin/people", "/admin/people", [("signInName", ""), ("name", ""), ("email", "x"), ("role", "Steward")]),
        ("/admin/webhooks", "/admin/webhooks", [("name", ""), ("address", "https://127.0.0.1/"), ("events", "x"), ("vocabularies", "X")]),
        ("/account/keys", "/account/keys?handler=Make", [("name", ""), ("scope", "x"), ("days", "1")]),
        ("/account/keys", "/account/keys?handler=Make", [("name", "it"), ("scope", "Reader"), ("days", "30")]),
        ("/account", "/account?handler=Password", [("current", "x"), ("password", "x"), ("again", "x")]),
        ("/account", "/account?handler=Password", [("current", TestPeople.Password), ("password", "x"), ("again", "x")]),
        ("/account/second-factor", "/account/second-factor?handler=Add", [("code", "x")]),
        ("/proposals/new", "/proposals/new", [("Form.Kind", "NewTerm"), ("Form.Vocabulary", "htm")]),
        ("/proposals/new", "/proposals/new", [("Form.Kind", "NewMapping"), ("Form.Source", "htm/unheard-of-doohickey"), ("Form.Target", "it/unheard-of-whatnot"), ("Form.Relation", "ExactMatch"), ("Form.Why", "it"), ("Form.Bridge", "it"), ("Form.Rationale", "it")]),
        ("/proposals/new", "/proposals/new", [("Form.Kind", "RevisedTerm"), ("Form.Term", "htm/unheard-of-contested"), ("Form.Vocabulary", "htm"), ("Form.BaseRevision", "1"), ("Form.Label", "it"), ("Form.Short", "it"), ("Form.Rationale", "it")]),
        ("/explain", "/explain", [("Form.Text", ""), ("Form.Format", "plain"), ("Form.Style", "linked")]),
        ("/explain", "/explain", [("Form.Text", "{"), ("Form.Format", "adf"), ("Form.Style", "linked")]),
        ("/explain", "/explain", [("Form.Text", "1"), ("Form.Format", "x"), ("Form.Style", "linked")]),
        ("/learn/new", "/learn/new", [("Path.Title", ""), ("Lesson.Terms", "x")]),
        ("/learn/new", "/learn/new", [("Path.Title", "it"), ("Path.Audience", "it"), ("Path.Purpose", "it"), ("Path.Reader", "x"), ("Path.Slug", "X"), ("Lesson.Terms", "htm/x it/x")]),
        ($"/learn/{PathSeed.Slug}/edit", $"/learn/{PathSeed.Slug}/edit", [("Revision", "99"), ("Path.Title", "it"), ("Path.Audience", "it"), ("Path.Purpose", "it")]),
        ($"/learn/{PathSeed.Slug}/edit", $"/learn/{PathSeed.Slug}/edit/two-records", [("Revision", "1"), ("Lesson.Slug", "it"), ("Lesson.FalseFriends", "it"), ("Lesson.Scenarios[0].Choices[1].Text", "it")]),
        ($"/learn/{PathSeed.Slug}/edit", $"/learn/{PathSeed.Slug}/edit/two-records", [("Revision", "1"), ("Lesson.Slug", "one-word"), ("Lesson.FalseFriends", "it"), ("Lesson.Scenarios[0].Choices[1].Text", "it")]),
        ("/learn/assignments", "/learn/assignments", [("path", ""), ("title", "")]),
        ("/learn/assignments", "/learn/assignments", [("path", PathSeed.Slug), ("title", string.Concat(Enumerable.Repeat("it ", 40)))]),
        ("/review", "/review", [("key", "htm/unheard-of-doohickey"), ("revision", "99")]),
        ("/t/htm/unheard-of-doohickey/history", "/t/htm/unheard-of-doohickey/history/restore", [("number", "1"), ("revision", "99")]),
        ("/proposals/new", "/mappings/0198f1a0-0000-7000-8000-000000000000/vote", [("term", "x")]),
    ];

    [Test]
    public async Task NoPage_SaysWhatIsWrong_InAnotherLanguage()
    {
        var faults = new List<string>();
        foreach (var (page, action, fields) in WrongForms)
        {
            await SendAsync(_administrator.Browser, page, action, fields, faults);
        }

        foreach (var (what, proposal) in _filled.Proposals.Where(pair => pair.Key is "open" or "declined" or "overtaken"))
        {
            foreach (var handler in new[] { "Comment", "Decline", "Sign", "Submit", "Merge" })
            {
                await SendAsync(_administrator.Browser, proposal, $"{proposal}?handler={handler}", [("text", ""), ("vocabulary", "htm"), ("hash", what)], faults);
            }
        }

        AssertNone(faults);
    }

    [Test]
    public async Task NoStepOfSigningIn_IsInAnotherLanguage()
    {
        var faults = new List<string>();
        using var stranger = new TestBrowser(_glossary.Address);
        Speak(stranger);
        foreach (var refused in new[] { "", "?refused=Failed", "?refused=Denied", "?refused=NotAdmitted" })
        {
            await LookAsync($"/sign-in{refused}", await stranger.Http.GetAsync($"/sign-in{refused}"), faults);
        }

        await SendAsync(stranger, "/sign-in", "/sign-in", [("SignInName", "it"), ("Password", "x")], faults);
        var account = await _glossary.AccountAsync(Role.Contributor);
        await using (var db = _glossary.CreateContext())
        {
            await db.People.Where(person => person.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.TwoFactorEnabled, true));
        }

        (await stranger.SignInAsync(account.UserName!, TestPeople.Password)).Dispose();
        await LookAsync("/sign-in/code", await stranger.Http.GetAsync("/sign-in/code"), faults);
        await SendAsync(stranger, "/sign-in/code", "/sign-in/code", [("code", "x")], faults);
        await using (var db = _glossary.CreateContext())
        {
            await db.People.Where(person => person.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.TwoFactorEnabled, false).SetProperty(person => person.OneTimeUntil, DateTimeOffset.UtcNow.AddDays(1)));
        }

        (await stranger.SignInAsync(account.UserName!, TestPeople.Password)).Dispose();
        await LookAsync("/sign-in/new-password", await stranger.Http.GetAsync("/sign-in/new-password"), faults);
        await SendAsync(stranger, "/sign-in/new-password", "/sign-in/new-password", [("password", "password password"), ("again", "x")], faults);
        AssertNone(faults);
    }

    private async Task SendAsync(TestBrowser browser, string page, string action, (string Name, string Value)[] fields, List<string> faults)
    {
        using var answer = await browser.PostAsync(page, fields.ToDictionary(field => field.Name, field => field.Value), action);
        await LookAsync($"{action} of {string.Join(", ", fields.Select(field => $"{field.Name}={field.Value}"))}", answer, faults);
    }

    private async Task LookAsync(string address, HttpResponseMessage answer, List<string> faults)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        var page = await answer.Content.ReadAsStringAsync();
        foreach (var (text, place) in VisibleTexts.Of(page))
        {
            var left = _known.Replace(PseudoLanguage.Untranslated(text), " ");
            faults.AddRange(Words().Matches(left).Select(match => match.Value.Trim()).Where(words => !IsLetPass(words)).Select(words => $"{address}: {words}   in {place}"));
        }
    }

    /// <summary>What answers programs; and what would choose another language for the test.</summary>
    private static bool IsNoPage(string route) => route.StartsWith("/api/", StringComparison.Ordinal) || route.StartsWith("/language/", StringComparison.Ordinal) || (route.StartsWith("/m/", StringComparison.Ordinal) && route.EndsWith("/events", StringComparison.Ordinal));

    private static bool IsLetPass(string words) => words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(Slugs.Contains);

    private static void AssertNone(List<string> faults) => Assert.That(string.Join('\n', faults.Distinct()), Is.Empty, "These words did not pass the localizer. Translate them; or where they are content, give their element a lang, or translate=no.");

    private static void Speak(TestBrowser browser) =>
        browser.Cookies.Add(new Cookie("glossary-language", Uri.EscapeDataString(CookieRequestCultureProvider.MakeCookieValue(new("en", PseudoLanguage.Tag))), "/", browser.Http.BaseAddress!.Host));

    private static string Filled(string route) => Parameter().Replace(route, match =>
        Parameters.GetValueOrDefault(match.Groups[1].Value) ?? (match.Value.Contains("guid", StringComparison.Ordinal) ? Nobody : "unheard-of"));

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\p{L}{2,}(?:[\p{L}\p{P}\p{Zs}]*\p{L})?")]
    private static partial Regex Words();

    [GeneratedRegex(@"[:\[,] ?([^:,{}\[\]\r\n]+)")]
    private static partial Regex Scalar();
}
