using System.Net.Http.Json;
using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Security;

public sealed class SecretsInLogsTests
{
    [Test]
    public async Task EvenTheMostTalkativeLog_HoldsNoSecret_NoQuery_AndNoText()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: "--Logging:LogLevel:Default=Trace");
        using var log = new CapturedLog();
        glossary.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var person = await glossary.PersonAsync(Role.Administrator);
        using var stranger = new TestBrowser(glossary.Address);
        const string Wrong = "a wrong password that somebody typed";
        const string Chosen = "eleven tin geese walk to market";
        const string Query = "xylophonequery";
        const string Text = "patientmuster";

        (await stranger.SignInAsync(person.Account.UserName!, Wrong)).Dispose();
        (await person.Browser.PostAsync("/account", new() { ["Current"] = TestPeople.Password, ["Password"] = Chosen, ["Again"] = Chosen }, "/account?handler=Password")).Dispose();
        using var made = await person.Browser.PostAsync("/account/keys", new() { ["name"] = "tool", ["scope"] = "Administrator", ["days"] = "30" }, "/account/keys?handler=Make");
        var secret = System.Text.RegularExpressions.Regex.Match(await made.Content.ReadAsStringAsync(), "glo_[0-9a-f]{72}").Value;
        using var client = new HttpClient { BaseAddress = glossary.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        await client.CreateAsync(NewTerm("it", "logged", "logged"));
        (await client.GetAsync($"/api/v1/search?q={Query}")).Dispose();
        (await client.GetAsync($"/?q={Query}")).Dispose();
        (await client.PostAsJsonAsync("/api/v1/annotate", new { text = Text })).Dispose();
        await AskAsAnAssistantAsync(client, "explain_text", new { text = Text });
        await AskAsAnAssistantAsync(client, "look_up", new { query = Query, vocabulary = Text });
        await AskAsAnAssistantAsync(client, "get_term", new { key = Text, nonsense = Query });
        var authenticator = System.Text.RegularExpressions.Regex.Match(await person.Browser.Http.GetStringAsync("/account/second-factor"), "class=\"secret\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", string.Empty, StringComparison.Ordinal);
        var cookie = person.Browser.Cookies.GetAllCookies().Single(kept => kept.Name == "glossary-session").Value;
        var database = new NpgsqlConnectionStringBuilder(glossary.ConnectionString).Password!;

        // What went wrong is logged too, by the two who log most: the database and the server itself.
        await using (var db = glossary.Services.GetRequiredService<GlossaryDatabase>().CreateContext())
        {
            db.Add(new Core.Vocabularies.Vocabulary(Guid.NewGuid(), "it", "x", "x", 1));
            Assert.That(async () => await db.SaveChangesAsync(), Throws.Exception);
        }

        var said = string.Join('\n', log.Lines);
        Assert.That(said, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var hidden in new[] { TestPeople.Password, Wrong, Chosen, secret, secret[4..], authenticator, cookie, database, Query, Text })
            {
                Assert.That(said, Does.Not.Contain(hidden));
            }
        });
    }

    /// <summary>Rightly or wrongly: what was wrong is told to the assistant, not to the log.</summary>
    private static async Task AskAsAnAssistantAsync(HttpClient client, string tool, object arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = JsonContent.Create(new { jsonrpc = "2.0", id = 1, method = "tools/call", @params = new { name = tool, arguments } }),
            Headers = { { "Accept", "application/json, text/event-stream" } },
        };
        using var answer = await client.SendAsync(request);
        Assert.That(answer.IsSuccessStatusCode, Is.True);
    }
}
