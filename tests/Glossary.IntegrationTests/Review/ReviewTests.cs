using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Review;

public sealed class ReviewTests
{
    private TestGlossary _glossary = null!;
    private HttpClient _administrator = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _administrator = await _glossary.AdministratorAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task ANewTerm_IsToBeLookedAtInAYear_AndAStewardMayNameAnotherDay()
    {
        var etag = await _administrator.CreateAsync(NewTerm("htm", "yearly", "yearly"));
        var inAYear = (await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/yearly"))["reviewOn"]!.GetValue<string>();
        var sooner = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30).ToString("O", CultureInfo.InvariantCulture);

        using var answer = await _administrator.SendAsync(HttpMethod.Post, "/api/v1/terms/htm/yearly/review", new() { ["reviewOn"] = sooner, ["reason"] = "The standard changes next month." }, etag);
        using var past = await _administrator.SendAsync(HttpMethod.Post, "/api/v1/terms/htm/yearly/review", new() { ["reviewOn"] = "2020-01-01" }, "\"2\"");

        Assert.That(DateOnly.Parse(inAYear, CultureInfo.InvariantCulture), Is.InRange(DateOnly.FromDateTime(DateTime.UtcNow).AddYears(1).AddDays(-1), DateOnly.FromDateTime(DateTime.UtcNow).AddYears(1)));
        Assert.That((await answer.JsonAsync())["reviewOn"]!.GetValue<string>(), Is.EqualTo(sooner));
        Assert.That(past.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var difference = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/htm/yearly/history/1..2");
        Assert.That(difference["fields"]!.Texts(field => field["field"]), Is.EqualTo(new[] { "reviewOn" }));
    }

    [Test]
    public async Task WhatIsDue_ShowsUpForItsSteward_UntilTheySayThatItIsStillRight()
    {
        await _administrator.CreateAsync(NewTerm("it", "overdue", "overdue"));
        await _administrator.CreateAsync(NewTerm("htm", "overdue", "overdue elsewhere"));
        await using (var db = _glossary.CreateContext())
        {
            await db.Terms.Where(term => term.Slug == "overdue").ExecuteUpdateAsync(set => set.SetProperty(term => term.ReviewOn, new DateOnly(2020, 2, 3)));
        }

        using var person = await _glossary.PersonAsync(Role.Steward, "it");
        var steward = person.Browser.Http;
        var due = await steward.GetJsonAsync("/api/v1/reviews?limit=1");
        var form = await steward.GetStringAsync("/review");
        using var kept = await steward.PostAsync("/review", Form(form, ("key", "it/overdue"), ("revision", "1")));

        Assert.That(due["items"]!.Texts(item => item["term"]!["key"]), Is.EqualTo(new[] { "it/overdue" }));
        Assert.That(form, Does.Contain("February 3, 2020").And.Not.Contain("overdue elsewhere"));
        Assert.That(await steward.GetStringAsync(kept.Headers.Location), Does.Contain("is still right").And.Contain("Nothing of yours is due."));
        Assert.That((await steward.GetJsonAsync("/api/v1/reviews"))["items"]!.AsArray(), Is.Empty);
        var history = await _glossary.Anonymous.GetJsonAsync("/api/v1/terms/it/overdue/history");
        Assert.That(history["items"]![0]!["reason"]!.GetValue<string>(), Is.EqualTo("Looked at it: still right."));
    }

    [Test]
    public async Task Reviewing_IsForStewards_AndForTermsInUse()
    {
        var draft = NewTerm("htm", "unready", "unready");
        draft["status"] = "draft";
        await _administrator.CreateAsync(draft);
        using var contributor = await _glossary.ClientAsync(Role.Contributor);

        using var page = await _glossary.Anonymous.GetAsync("/api/v1/reviews");
        using var list = await contributor.GetAsync("/api/v1/reviews");
        using var unready = await _administrator.SendAsync(HttpMethod.Post, "/api/v1/terms/htm/unready/review", new JsonObject(), "\"1\"");

        Assert.That(new[] { page, list, unready }.Select(answer => (int)answer.StatusCode), Is.EqualTo(new[] { 401, 403, 409 }));
    }
}
