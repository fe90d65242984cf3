using System.Net;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Security;

public sealed class HeaderTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync(settings: "--Glossary:TrustedProxies=127.0.0.1");

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [TestCase("/")]
    [TestCase("/sign-in")]
    [TestCase("/no-such-page")]
    [TestCase("/api/v1/search?q=x")]
    [TestCase("/swagger/index.html")]
    [TestCase("/glossary.css")]
    [TestCase("/health/live")]
    public async Task EveryAnswer_LetsABrowserDoOnlyWhatItNeeds(string address)
    {
        using var answer = await _glossary.Anonymous.GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'self'").And.Contain("object-src 'none'").And.Contain("base-uri 'none'").And.Contain("frame-ancestors 'none'").And.Contain("form-action 'self'"));
        Assert.That(policy, Does.Not.Contain("unsafe").And.Not.Contain("*"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("same-origin"));
        Assert.That(answer.Headers.Contains("Server"), Is.False);
    }

    [Test]
    public async Task OverAnEncryptedConnection_BrowsersAreToldToKeepToIt()
    {
        using var encrypted = Request("https");
        using var plain = Request("http");
        using var one = await _glossary.Anonymous.SendAsync(encrypted);
        using var other = await _glossary.Anonymous.SendAsync(plain);

        Assert.That(one.Headers.GetValues("Strict-Transport-Security").Single(), Does.StartWith("max-age=31536000"));
        Assert.That(other.Headers.Contains("Strict-Transport-Security"), Is.False);

        static HttpRequestMessage Request(string scheme) => new(HttpMethod.Get, "/sign-in") { Headers = { { "X-Forwarded-Proto", scheme }, { "Host", "glossary.hospital.example" } } };
    }

    [Test]
    public async Task WhatIsOnesOwn_StaysInNoCache()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        foreach (var address in new[] { "/", "/account", "/api/v1/search?q=x" })
        {
            using var answer = await person.Browser.Http.GetAsync(address);
            Assert.That(answer.Headers.CacheControl!.NoStore, Is.True, address);
        }
    }

    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Sec-Fetch-Site", "same-site")]
    [TestCase("Origin", "https://evil.example")]
    [TestCase("Origin", "null")]
    public async Task AnotherSite_WritesNothingInSomebodysName(string header, string value)
    {
        using var person = await _glossary.PersonAsync(Role.Administrator);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/terms/it/unheard-of-gizmo");
        request.Headers.TryAddWithoutValidation(header, value);
        using var refused = await person.Browser.Http.SendAsync(request);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await refused.JsonAsync())["title"]!.GetValue<string>(), Is.EqualTo("This came from another site."));
    }
}
