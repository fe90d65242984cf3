using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Features.Insights;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Insights;

public sealed class WantedWordTests
{
    [Test]
    public async Task WhatNobodyFinds_IsCountedOnceAWord_AndListedForStewards_TheMostWantedFirst()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var steward = await glossary.ClientAsync(Role.Steward, "htm");
        foreach (var query in new[] { "/api/v1/search?q=Qwizzle%20Cart", "/?q=qwizzle+++cart", "/results?q=qwizzle+cart&settled=true", "/api/v1/search?q=zzyzx" })
        {
            (await glossary.Anonymous.GetAsync(query)).Dispose();
        }

        // None of these counts: typed on, looked for on one side alone, and what may be about a person.
        foreach (var query in new[] { "/results?q=qwizzle+ca", "/api/v1/suggest?q=qwizzle+x", "/api/v1/search?q=qwizzle+it&vocabulary=it", "/api/v1/search?q=mrn+1234567", "/?q=jo.doe%40example.org" })
        {
            (await glossary.Anonymous.GetAsync(query)).Dispose();
        }

        await WriteAsync(glossary);
        var listed = await steward.GetJsonAsync("/api/v1/insights/words-we-lack?limit=1");
        var rest = await steward.GetJsonAsync($"/api/v1/insights/words-we-lack?limit=5&cursor={listed["next"]}");
        var page = await steward.GetStringAsync("/insights/words-we-lack");

        Assert.That(listed["items"]![0]!["query"]!.GetValue<string>(), Is.EqualTo("qwizzle cart"));
        Assert.That(listed["items"]![0]!["count"]!.GetValue<int>(), Is.EqualTo(3));
        Assert.That(rest["items"]!.Texts(item => item["query"]), Is.EqualTo(new[] { "zzyzx" }));
        Assert.That(page, Does.Contain("/proposals/new?label=qwizzle%20cart").And.Contain("3 times"));
    }

    [Test]
    public async Task AWord_LeavesTheList_WhenItIsDismissed_AndWhenItIsFound()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var administrator = await glossary.AdministratorAsync();
        foreach (var word in new[] { "blorptastic", "frumious", "vorpaline" })
        {
            (await glossary.Anonymous.GetAsync($"/api/v1/search?q={word}")).Dispose();
        }

        await WriteAsync(glossary);
        using var dismissed = await administrator.PostAsJsonAsync("/api/v1/insights/words-we-lack/dismissals", new JsonObject { ["query"] = "blorptastic" });
        using var steward = await glossary.PersonAsync(Role.Steward, "it");
        var form = await steward.Browser.Http.GetStringAsync("/insights/words-we-lack");
        using var onThePage = await steward.Browser.Http.PostAsync("/insights/words-we-lack", Form(form, ("query", "frumious")));
        await administrator.CreateAsync(NewTerm("htm", "vorpaline", "vorpaline"));
        (await glossary.Anonymous.GetAsync("/api/v1/search?q=blorptastic")).Dispose();
        await WriteAsync(glossary);

        Assert.That(dismissed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await steward.Browser.Http.GetStringAsync(onThePage.Headers.Location), Does.Contain("Taken off the list: “frumious”."));
        Assert.That((await administrator.GetJsonAsync("/api/v1/insights/words-we-lack"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task WithPostgresAway_LookUpGoesOn_AndTheCountsWait()
    {
        await using var glossary = await TestGlossary.StartAsync();
        await using (var maintenance = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(glossary.ConnectionString) { Database = "postgres" }))
        {
            await using var drop = maintenance.CreateCommand($"DROP DATABASE {new NpgsqlConnectionStringBuilder(glossary.ConnectionString).Database} WITH (FORCE)");
            await drop.ExecuteNonQueryAsync();
        }

        using var answer = await glossary.Anonymous.GetAsync("/api/v1/search?q=whatsitron");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(async () => await WriteAsync(glossary), Throws.Exception);
    }

    [Test]
    public async Task TheList_IsForStewards()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var contributor = await glossary.ClientAsync(Role.Contributor);

        using var nobody = await glossary.Anonymous.GetAsync("/api/v1/insights/words-we-lack");
        using var low = await contributor.GetAsync("/api/v1/insights/words-we-lack");

        Assert.That(new[] { (int)nobody.StatusCode, (int)low.StatusCode }, Is.EqualTo(new[] { 401, 403 }));
    }

    /// <summary>What the beat does, at once.</summary>
    private static Task WriteAsync(TestGlossary glossary) =>
        glossary.Services.GetRequiredService<MissCounter>().WriteAsync(CancellationToken.None);
}
