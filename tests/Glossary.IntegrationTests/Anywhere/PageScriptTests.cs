using System.Net;
using System.Net.Http.Headers;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Anywhere;

public sealed class PageScriptTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [TestCase("/glossary-term.js")]
    [TestCase("/glossary-term.js?annotate=main")]
    public async Task TheScript_IsOneModuleForAnySite_WithoutCookies(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Origin", "https://wiki.example" } } };
        using var answer = await _glossary.Anonymous.SendAsync(request);
        var script = await answer.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/javascript"));
            Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
            Assert.That(answer.Headers.GetValues("Cross-Origin-Resource-Policy"), Is.EqualTo(new[] { "cross-origin" }));
            Assert.That(answer.Headers.Vary, Is.EqualTo(new[] { "Accept-Encoding" }), "Which site asks makes no difference.");
            Assert.That(answer.Headers.CacheControl!.Public, Is.True);
            Assert.That(answer.Headers.CacheControl.MaxAge, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
            Assert.That(script, Does.Not.Match("(?m)^(import|export) ").And.Contain("bedeutet etwas anderes"));
        });
    }

    [Test]
    public async Task TheScript_IsSentAgain_OnlyWhenItChanged()
    {
        using var first = await _glossary.Anonymous.GetAsync("/glossary-term.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/glossary-term.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await _glossary.Anonymous.SendAsync(request);

        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(again.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
    }

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task TheScript_WeighsLessThan15Kilobytes(string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/glossary-term.js") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue(coding) } } };
        using var answer = await _glossary.Anonymous.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        TestContext.Out.WriteLine($"{coding}: {bytes.Length} bytes");

        Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { coding }));
        Assert.That(bytes, Has.Length.LessThan(15_000));
    }

    [Test]
    public async Task TheCopyThatItReads_IsForAnySite()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/copy");

        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
        Assert.That(answer.Headers.GetValues("Cross-Origin-Resource-Policy"), Is.EqualTo(new[] { "cross-origin" }));
    }
}
