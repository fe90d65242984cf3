using System.Net;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Security;

/// <summary>Asks for everything that the server answers as everybody who may ask, and compares with the table that says who may.</summary>
public sealed partial class WhoMayTests
{
    private const int Everybody = -1;
    private const int Anyone = (int)Role.Reader;
    private const int Contributors = (int)Role.Contributor;
    private const int Stewards = (int)Role.Steward;
    private const int Administrators = (int)Role.Administrator;

    /// <summary>Who may. An endpoint that is not in it fails the test: whoever adds one says here for whom it is.</summary>
    private static readonly Dictionary<string, int> WhoMay = new(StringComparer.Ordinal)
    {
        // Pages that everybody reads, unless reading is closed.
        ["GET /"] = Everybody,
        ["GET /results"] = Everybody,
        ["GET /t/{vocabulary}/{slug}"] = Everybody,
        ["GET /t/{vocabulary}/{slug}/text"] = Everybody,
        ["GET /t/{vocabulary}/{slug}/text/{form}"] = Everybody,
        ["GET /mappings/{id:guid}/text"] = Everybody,
        ["GET /t/{vocabulary}/{slug}/card.png"] = Everybody,
        ["GET /oembed"] = Everybody,
        ["GET /embed/{vocabulary}/{slug}"] = Everybody,
        ["GET /copy"] = Everybody,
        ["GET /suggestions"] = Everybody,
        ["GET /sitemap.xml"] = Everybody,
        ["GET /sitemap-{part:int:min(1)}.xml"] = Everybody,
        ["GET /browse"] = Everybody,
        ["GET /browse/{letter}"] = Everybody,
        ["GET /topics"] = Everybody,
        ["GET /topics/{slug}"] = Everybody,
        ["GET /topics/{slug}/words"] = Everybody,
        ["GET /stages/{stage}"] = Everybody,
        ["GET /careful"] = Everybody,
        ["GET /figures"] = Everybody,
        ["GET /procedures"] = Everybody,
        ["GET /procedures/{slug}"] = Everybody,
        ["GET /procedures/{slug}/checklist"] = Everybody,
        ["GET /procedures/{slug}/checklist/{format}"] = Everybody,
        ["GET /learn"] = Everybody,
        ["GET /learn/{path}"] = Everybody,
        ["GET /learn/{path}/{lesson}"] = Everybody,
        ["GET /learn/{path}/booklet"] = Everybody,
        ["GET /learn/{path}/wall"] = Everybody,
        ["GET /learn/{path}/anki.txt"] = Everybody,
        ["GET /learn/{path}/deck.apkg"] = Everybody,
        ["GET /learn/{path}/cards.csv"] = Everybody,
        ["GET /list/booklet"] = Everybody,
        ["GET /list/wall"] = Everybody,
        ["GET /list/anki.txt"] = Everybody,
        ["GET /list/deck.apkg"] = Everybody,
        ["GET /list/cards.csv"] = Everybody,
        ["GET /learn/{path}/certificate"] = Everybody,
        ["GET /practice"] = Everybody,
        ["GET /map"] = Everybody,
        ["GET /map.svg"] = Everybody,
        ["GET /map/{topic}"] = Everybody,
        ["GET /map/{topic}.svg"] = Everybody,
        ["GET /map/{vocabulary}/{slug}"] = Everybody,
        ["GET /map/{vocabulary}/{slug}.svg"] = Everybody,

        // Meetings: a code lets people in, whoever they are.
        ["GET /meetings"] = Everybody,
        ["POST /meetings"] = Everybody,
        ["GET /explain"] = Everybody,
        ["POST /explain"] = Everybody,
        ["GET /m/{code}"] = Everybody,
        ["GET /m/{code}?handler=Changes"] = Everybody,
        ["GET /m/{code}/events"] = Everybody,
        ["GET /m/{code}/host/{token}"] = Everybody,
        ["GET /m/{code}/sheet"] = Everybody,
        ["POST /m/{code}?handler=Ask"] = Everybody,
        ["POST /m/{code}?handler=Delete"] = Everybody,
        ["POST /m/{code}?handler=End"] = Everybody,
        ["POST /m/{code}?handler=Explain"] = Everybody,
        ["POST /m/{code}?handler=Follow"] = Everybody,
        ["POST /m/{code}?handler=Puzzle"] = Everybody,
        ["POST /m/{code}?handler=RemoveLine"] = Everybody,
        ["POST /m/{code}?handler=RemoveWord"] = Everybody,
        ["POST /m/{code}?handler=Say"] = Everybody,

        // Pages of those who agree on the language, and keep it right.
        ["GET /t/{vocabulary}/{slug}/history"] = Everybody,
        ["GET /t/{vocabulary}/{slug}/history/restore"] = Stewards,
        ["POST /t/{vocabulary}/{slug}/history/restore"] = Stewards,
        ["GET /decisions.atom"] = Everybody,
        ["GET /changes.atom"] = Everybody,
        ["GET /changes.json"] = Everybody,
        ["GET /mappings/{id:guid}/vote"] = Anyone,
        ["POST /mappings/{id:guid}/vote"] = Anyone,
        ["GET /proposals"] = Contributors,
        ["GET /proposals/new"] = Contributors,
        ["POST /proposals/new"] = Contributors,
        ["GET /proposals/new?handler=Like"] = Contributors,
        ["GET /proposals/{id:guid}"] = Contributors,
        ["POST /proposals/{id:guid}?handler=Ask"] = Contributors,
        ["POST /proposals/{id:guid}?handler=Comment"] = Contributors,
        ["POST /proposals/{id:guid}?handler=Decline"] = Contributors,
        ["POST /proposals/{id:guid}?handler=Merge"] = Contributors,
        ["POST /proposals/{id:guid}?handler=Sign"] = Contributors,
        ["POST /proposals/{id:guid}?handler=Submit"] = Contributors,
        ["POST /proposals/{id:guid}?handler=Withdraw"] = Contributors,
        ["GET /insights/one-sided"] = Contributors,
        ["GET /insights/false-friends"] = Stewards,
        ["POST /insights/false-friends"] = Stewards,
        ["GET /learn/assignments"] = Stewards,
        ["POST /learn/assignments"] = Stewards,
        ["POST /learn/assignments?handler=Close"] = Stewards,
        ["GET /learn/assigned/{code}"] = Anyone,
        ["POST /learn/assigned/{code}"] = Anyone,
        ["POST /learn/assigned/{code}?handler=Leave"] = Anyone,
        ["GET /insights/hard-words"] = Stewards,
        ["GET /learn/new"] = Stewards,
        ["POST /learn/new"] = Stewards,
        ["GET /learn/{path}/edit"] = Stewards,
        ["POST /learn/{path}/edit"] = Stewards,
        ["POST /learn/{path}/edit?handler=Move"] = Stewards,
        ["POST /learn/{path}/edit?handler=Remove"] = Stewards,
        ["POST /learn/{path}/edit?handler=Retire"] = Stewards,
        ["GET /learn/{path}/edit/{lesson}"] = Stewards,
        ["POST /learn/{path}/edit/{lesson}"] = Stewards,
        ["GET /insights/words-we-lack"] = Stewards,
        ["POST /insights/words-we-lack"] = Stewards,
        ["GET /review"] = Stewards,
        ["POST /review"] = Stewards,

        // Pages that stay open even then.
        ["GET /error/{status:int:range(400,599)}"] = Everybody,
        ["POST /error/{status:int:range(400,599)}"] = Everybody,
        ["GET /language/{language}"] = Everybody,
        ["GET /manifest.webmanifest"] = Everybody,
        ["GET /offline"] = Everybody,
        ["GET /opensearch.xml"] = Everybody,
        ["GET /robots.txt"] = Everybody,
        ["GET /sign-in"] = Everybody,
        ["POST /sign-in"] = Everybody,
        ["GET /sign-in/code"] = Everybody,
        ["POST /sign-in/code"] = Everybody,
        ["GET /sign-in/new-password"] = Everybody,
        ["POST /sign-in/new-password"] = Everybody,
        ["GET /glossary-term.js"] = Everybody,
        ["GET /health/live"] = Everybody,
        ["GET /health/ready"] = Everybody,

        // One's own account.
        ["GET /sign-out"] = Anyone,
        ["POST /sign-out"] = Anyone,
        ["GET /account"] = Anyone,
        ["POST /account?handler=End"] = Anyone,
        ["POST /account?handler=EndAll"] = Anyone,
        ["POST /account?handler=Password"] = Anyone,
        ["GET /account/second-factor"] = Anyone,
        ["POST /account/second-factor?handler=Add"] = Anyone,
        ["POST /account/second-factor?handler=Codes"] = Anyone,
        ["POST /account/second-factor?handler=Remove"] = Anyone,
        ["GET /account/keys"] = Anyone,
        ["POST /account/keys?handler=Make"] = Anyone,
        ["POST /account/keys?handler=Revoke"] = Anyone,

        // Others' accounts.
        ["GET /admin/people"] = Administrators,
        ["POST /admin/people"] = Administrators,
        ["GET /admin/people/events"] = Administrators,
        ["GET /admin/people/{id:guid}"] = Administrators,
        ["POST /admin/people/{id:guid}?handler=Revise"] = Administrators,
        ["POST /admin/people/{id:guid}?handler=Reset"] = Administrators,
        ["POST /admin/people/{id:guid}?handler=Disable"] = Administrators,
        ["POST /admin/people/{id:guid}?handler=Enable"] = Administrators,

        // Programs that are told of changes.
        ["GET /admin/webhooks"] = Administrators,
        ["POST /admin/webhooks"] = Administrators,
        ["GET /admin/webhooks/{id:guid}"] = Administrators,
        ["POST /admin/webhooks/{id:guid}?handler=Again"] = Administrators,
        ["POST /admin/webhooks/{id:guid}?handler=Delete"] = Administrators,
        ["POST /admin/webhooks/{id:guid}?handler=Retire"] = Administrators,
        ["POST /admin/webhooks/{id:guid}?handler=Revise"] = Administrators,
        ["POST /admin/webhooks/{id:guid}?handler=Rotate"] = Administrators,
        ["POST /admin/webhooks/{id:guid}?handler=Test"] = Administrators,

        // The API.
        ["GET /api/v1/vocabularies"] = Everybody,
        ["GET /api/v1/terms"] = Everybody,
        ["GET /api/v1/terms/{vocabulary}/{slug}"] = Everybody,
        ["GET /api/v1/terms/{vocabulary}/{slug}/history"] = Everybody,
        ["POST /api/v1/terms"] = Stewards,
        ["PUT /api/v1/terms/{vocabulary}/{slug}"] = Stewards,
        ["DELETE /api/v1/terms/{vocabulary}/{slug}"] = Stewards,
        ["GET /api/v1/mappings"] = Everybody,
        ["GET /api/v1/mappings/{id:guid}"] = Everybody,
        ["POST /api/v1/mappings"] = Stewards,
        ["PUT /api/v1/mappings/{id:guid}"] = Stewards,
        ["DELETE /api/v1/mappings/{id:guid}"] = Stewards,
        ["GET /api/v1/cards"] = Everybody,
        ["GET /api/v1/paths/{slug}/cards"] = Everybody,
        ["GET /api/v1/answers"] = Everybody,
        ["GET /api/v1/me/reviews"] = Anyone,
        ["POST /api/v1/me/reviews"] = Anyone,
        ["GET /api/v1/me/learning"] = Anyone,
        ["PUT /api/v1/me/learning"] = Anyone,
        ["GET /api/v1/insights/hard-words"] = Stewards,
        ["GET /api/v1/procedures"] = Everybody,
        ["GET /api/v1/procedures/{slug}"] = Everybody,
        ["GET /api/v1/paths"] = Everybody,
        ["GET /api/v1/paths/{slug}"] = Everybody,
        ["POST /api/v1/paths"] = Stewards,
        ["PUT /api/v1/paths/{slug}"] = Stewards,
        ["DELETE /api/v1/paths/{slug}"] = Stewards,
        ["GET /api/v1/search"] = Everybody,
        ["GET /api/v1/suggest"] = Everybody,
        ["GET /api/v1/translate"] = Everybody,
        ["GET /api/v1/collisions"] = Everybody,
        ["GET /api/v1/terms/{vocabulary}/{slug}/history/{from:int}..{to:int}"] = Everybody,
        ["POST /api/v1/terms/{vocabulary}/{slug}/history/{number:int}/restore"] = Stewards,
        ["POST /api/v1/terms/{vocabulary}/{slug}/review"] = Stewards,
        ["GET /api/v1/reviews"] = Stewards,
        ["GET /api/v1/mappings/{id:guid}/history"] = Everybody,
        ["GET /api/v1/mappings/{id:guid}/history/{from:int}..{to:int}"] = Everybody,
        ["POST /api/v1/mappings/{id:guid}/history/{number:int}/restore"] = Stewards,
        ["PUT /api/v1/mappings/{id:guid}/vote"] = Anyone,
        ["GET /api/v1/mappings/{id:guid}/votes"] = Stewards,
        ["GET /api/v1/procedures/{slug}/history"] = Everybody,
        ["GET /api/v1/procedures/{slug}/history/{from:int}..{to:int}"] = Everybody,
        ["GET /api/v1/paths/{slug}/history"] = Everybody,
        ["GET /api/v1/paths/{slug}/history/{from:int}..{to:int}"] = Everybody,
        ["GET /api/v1/proposals"] = Contributors,
        ["POST /api/v1/proposals"] = Contributors,
        ["POST /api/v1/proposals/warnings"] = Contributors,
        ["GET /api/v1/proposals/{id:guid}"] = Contributors,
        ["PUT /api/v1/proposals/{id:guid}"] = Contributors,
        ["POST /api/v1/proposals/{id:guid}/submit"] = Contributors,
        ["POST /api/v1/proposals/{id:guid}/withdraw"] = Contributors,
        ["POST /api/v1/proposals/{id:guid}/merge"] = Contributors,
        ["POST /api/v1/proposals/{id:guid}/comments"] = Contributors,
        ["POST /api/v1/proposals/{id:guid}/change-requests"] = Contributors,
        ["POST /api/v1/proposals/{id:guid}/sign-offs"] = Contributors,
        ["POST /api/v1/proposals/{id:guid}/decline"] = Contributors,
        ["GET /api/v1/insights/one-sided"] = Contributors,
        ["GET /api/v1/insights/false-friends"] = Stewards,
        ["POST /api/v1/insights/false-friends/dismissals"] = Stewards,
        ["GET /api/v1/insights/words-we-lack"] = Stewards,
        ["POST /api/v1/insights/words-we-lack/dismissals"] = Stewards,
        ["GET /api/v1/audit"] = Administrators,
        ["GET /api/v1/audit/head"] = Administrators,
        ["GET /api/v1/webhooks"] = Administrators,
        ["POST /api/v1/webhooks"] = Administrators,
        ["GET /api/v1/webhooks/{id:guid}"] = Administrators,
        ["PUT /api/v1/webhooks/{id:guid}"] = Administrators,
        ["DELETE /api/v1/webhooks/{id:guid}"] = Administrators,
        ["POST /api/v1/webhooks/{id:guid}/secret"] = Administrators,
        ["DELETE /api/v1/webhooks/{id:guid}/secret/former"] = Administrators,
        ["POST /api/v1/webhooks/{id:guid}/tests"] = Administrators,
        ["GET /api/v1/webhooks/{id:guid}/deliveries"] = Administrators,
        ["POST /api/v1/webhooks/{id:guid}/deliveries/{number:long}/again"] = Administrators,
        ["POST /api/v1/annotate"] = Everybody,
        ["POST /mcp"] = Everybody,

        // Ticket systems and chats: they sign what they ask, each in its own way; tickets may show a key instead.
        ["POST /api/v1/tickets/annotate"] = Anyone,
        ["POST /slack/command"] = Everybody,
        ["POST /slack/events"] = Everybody,
        ["POST /teams/messages"] = Everybody,
        ["POST /teams/webhook"] = Everybody,
        ["GET /api/v1/figures"] = Everybody,
        ["POST /api/v1/meetings"] = Everybody,
        ["GET /api/v1/meetings/{code}"] = Everybody,
        ["GET /api/v1/meetings/{code}/events"] = Everybody,
        ["POST /api/v1/meetings/{code}/text"] = Everybody,
        ["POST /api/v1/meetings/{code}/end"] = Everybody,
    };

    private static readonly string[] AlwaysOpen = ["/sign-in", "/glossary-term.js", "/health", "/error", "/language", "/manifest.webmanifest", "/offline", "/opensearch.xml", "/robots.txt", "/slack", "/teams"];

    [Test]
    public async Task TheTable_NamesEverythingThatTheServerAnswers_AndNothingElse()
    {
        await using var glossary = await TestGlossary.StartAsync();
        Assert.That(await RouteTable.ReadAsync(glossary.Services), Is.EquivalentTo(WhoMay.Keys), "Say in WhoMay who may use what was added.");
    }

    [Test]
    public async Task SingleSignOn_AddsTheLinkThatLeadsToIt_AndNothingElse()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: ["--Glossary:OpenId:Authority=http://127.0.0.1:1", "--Glossary:OpenId:ClientId=glossary"]);
        Assert.That(await RouteTable.ReadAsync(glossary.Services), Is.EquivalentTo(WhoMay.Keys.Append("GET /sign-in/open-id")));
    }

    [Test]
    public async Task WhereReadingIsOpen_EachMayWhatTheTableSays()
    {
        await using var glossary = await TestGlossary.StartAsync();
        await AskForEverythingAsync(glossary, (_, least) => least);

        // No secret is set, so there is nothing that could be guessed at.
        foreach (var chat in new[] { "/slack/command", "/slack/events", "/teams/messages", "/teams/webhook" })
        {
            using var answer = await glossary.Anonymous.PostAsync(chat, null);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), chat);
        }
    }

    [Test]
    public async Task WhereReadingIsClosed_NobodyReadsWithoutSayingWhoTheyAre()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: "--Glossary:ReadingIsOpen=false");
        await AskForEverythingAsync(glossary, (route, least) => AlwaysOpen.Any(open => route.Contains($" {open}", StringComparison.Ordinal)) ? least : Math.Max(least, Anyone));

        foreach (var hidden in new[] { "/openapi/v1.json", "/swagger/index.html", "/swagger/index.js", "/no-such-page", "/api/v1/no-such-thing" })
        {
            using var browser = new TestBrowser(glossary.Address);
            using var answer = await browser.Http.GetAsync(hidden);
            Assert.That(IsRefused(answer), Is.True, $"{hidden} answered {answer.StatusCode}");
        }

        using var style = await glossary.Anonymous.GetAsync("/glossary.css");
        Assert.That(style.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task AskForEverythingAsync(TestGlossary glossary, Func<string, int, int> leastOf)
    {
        using var nobody = new TestBrowser(glossary.Address);
        var people = new Dictionary<int, HttpClient> { [Everybody] = nobody.Http };
        var keys = new Dictionary<int, HttpClient> { [Everybody] = nobody.Http };
        foreach (var role in Enum.GetValues<Role>())
        {
            people[(int)role] = (role == Role.Steward ? await glossary.PersonAsync(role, "it") : await glossary.PersonAsync(role)).Browser.Http;
            keys[(int)role] = await glossary.ClientAsync(role, role == Role.Steward ? "it" : null);
        }

        var wrong = new List<string>();
        foreach (var (route, stated) in WhoMay)
        {
            // What somebody practised is theirs alone: no key of theirs reads it either.
            var isForKeys = route.Contains("/api/", StringComparison.Ordinal) && !route.Contains("/api/v1/me/", StringComparison.Ordinal);
            foreach (var asking in isForKeys ? [people, keys] : new[] { people })
            {
                foreach (var (role, client) in asking)
                {
                    using var request = new HttpRequestMessage(new(route.Split(' ')[0]), Filled(route.Split(' ')[1]));
                    if (request.Method != HttpMethod.Get)
                    {
                        request.Content = route.Contains("/api/", StringComparison.Ordinal) ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]);
                    }

                    using var answer = await client.SendAsync(request);
                    var mayAsk = role >= leastOf(route, stated);
                    if (IsRefused(answer) == mayAsk || answer.StatusCode >= HttpStatusCode.InternalServerError)
                    {
                        wrong.Add($"{route} as {(role < 0 ? "nobody" : (Role)role)}{(ReferenceEquals(asking, keys) ? "'s key" : null)}: {(int)answer.StatusCode} {answer.Headers.Location}");
                    }
                }
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    private static bool IsRefused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith("/sign-in?", StringComparison.Ordinal));

    private static string Filled(string path) => Parameter().Replace(path, match =>
        match.Value.Contains("guid", StringComparison.Ordinal) ? "0198f1a0-0000-7000-8000-000000000000" : match.Value.Contains("int", StringComparison.Ordinal) || match.Value.Contains("long", StringComparison.Ordinal) ? "404" : match.Value is "{vocabulary}" ? "it" : "unheard-of-gizmo");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
