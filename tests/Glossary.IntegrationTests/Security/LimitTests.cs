using System.Net;
using System.Net.Http.Json;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Security;

public sealed class LimitTests
{
    [Test]
    public async Task SignIns_FromOneAddress_AreLimited_AndReadingGoesOn()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: "--Glossary:Limits:SignInsPerMinute=3");
        using var browser = new TestBrowser(glossary.Address);
        for (var i = 0; i < 3; i++)
        {
            using var answer = await browser.SignInAsync("nobody", "wrong wrong wrong wrong");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        using var refused = await browser.SignInAsync("nobody", "wrong wrong wrong wrong");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20)));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("That was too much at once."));
        Assert.That(await browser.Http.GetStringAsync("/sign-in"), Does.Contain("Sign in"));
    }

    [Test]
    public async Task Writes_AreLimitedForEachKeyAlone_AndTheAnswerSaysWhenToComeBack()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: "--Glossary:Limits:WritesPerMinute=2");
        using var one = await glossary.ClientAsync(Role.Administrator);
        using var other = await glossary.ClientAsync(Role.Administrator);
        foreach (var slug in new[] { "first", "second" })
        {
            await one.CreateAsync(NewTerm("it", slug, slug));
        }

        using var refused = await one.PostAsJsonAsync("/api/v1/terms", NewTerm("it", "third", "third"));
        using var read = await one.GetAsync("/api/v1/terms/it/first");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
        Assert.That((await refused.JsonAsync())["title"]!.GetValue<string>(), Is.EqualTo("That was too much at once."));
        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await other.CreateAsync(NewTerm("it", "third", "third"));
    }

    [Test]
    public async Task Searches_AreLimited_AndAnnotatingCountsAsReading()
    {
        await using var glossary = await TestGlossary.StartAsync(settings: ["--Glossary:Limits:ReadsPerMinute=3", "--Glossary:Limits:WritesPerMinute=1"]);
        for (var i = 0; i < 3; i++)
        {
            using var answer = await glossary.Anonymous.PostAsJsonAsync("/api/v1/annotate", new { text = "a ticket" });
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        using var refused = await glossary.Anonymous.GetAsync("/api/v1/search?q=ticket");
        using var health = await glossary.Anonymous.GetAsync("/health/ready");
        Assert.That((refused.StatusCode, health.StatusCode), Is.EqualTo((HttpStatusCode.TooManyRequests, HttpStatusCode.OK)));
        Assert.That(refused.Headers.RetryAfter, Is.Not.Null);
    }

    [Test]
    public async Task ATrustedProxysClients_AreToldApart_AndAnybodyElsesWordIsNotTaken([Values("127.0.0.1, 10.0.0.0/8", "10.0.0.0/8", "")] string trusted)
    {
        await using var glossary = await TestGlossary.StartAsync(settings: ["--Glossary:Limits:ReadsPerMinute=1", $"--Glossary:TrustedProxies={trusted}"]);
        var statuses = new List<HttpStatusCode>();
        foreach (var client in new[] { "192.0.2.1", "192.0.2.2" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=ticket") { Headers = { { "X-Forwarded-For", client } } };
            using var answer = await glossary.Anonymous.SendAsync(request);
            statuses.Add(answer.StatusCode);
        }

        Assert.That(statuses[1], Is.EqualTo(trusted.StartsWith("127", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests));
    }
}
