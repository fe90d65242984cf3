using System.Net;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Language;

public sealed class LanguageTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task APage_SpeaksTheLanguageThatTheBrowserAsksFor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { { "Accept-Language", "de-AT, en;q=0.5" } } };
        using var answer = await _glossary.Anonymous.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("<html lang=\"de\">").And.Contain("Zum Inhalt springen"));
            Assert.That(answer.Content.Headers.ContentLanguage, Is.EqualTo(new[] { "de" }));
            Assert.That(answer.Headers.Vary, Does.Contain("Accept-Language"), "A cache between must not give it to everybody.");
        });
    }

    [Test]
    public async Task APage_SpeaksEnglish_ToWhomNoOtherLanguageServes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { { "Accept-Language", "fi" } } };
        using var answer = await _glossary.Anonymous.SendAsync(request);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<html lang=\"en\">"));
    }

    [TestCase("/procedures", ExpectedResult = "/procedures")]
    [TestCase("//elsewhere.example", ExpectedResult = "/")]
    [TestCase("/\\elsewhere.example", ExpectedResult = "/")]
    [TestCase("https://elsewhere.example", ExpectedResult = "/")]
    [TestCase("", ExpectedResult = "/")]
    public async Task<string> AChosenLanguage_IsKept_AndLeadsBackToThePageOnly(string returnTo)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _glossary.Address };
        using var chosen = await client.GetAsync($"/language/de?returnTo={Uri.EscapeDataString(returnTo)}");
        using var page = await client.GetAsync("/sign-in");

        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("<html lang=\"de\">"));
        Assert.That(chosen.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        return chosen.Headers.Location!.OriginalString;
    }

    [Test]
    public async Task ALanguageThatNobodyWrote_IsNotFound()
    {
        using var answer = await _glossary.Anonymous.GetAsync("/language/tlh");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Programs_AreAnsweredAlike_InEveryLanguage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/vocabularies") { Headers = { { "Accept-Language", "de" } } };
        using var answer = await _glossary.Anonymous.SendAsync(request);

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(await (await _glossary.Anonymous.GetAsync("/api/v1/vocabularies")).Content.ReadAsStringAsync()));
    }
}
