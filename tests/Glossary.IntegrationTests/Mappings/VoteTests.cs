using System.Net;
using System.Net.Http.Json;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Mappings;

public sealed class VoteTests
{
    private TestGlossary _glossary = null!;
    private HttpClient _reader = null!;
    private HttpClient _steward = null!;
    private string _mapping = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _reader = await _glossary.ClientAsync(Role.Contributor, name: "Ann");
        _steward = await _glossary.ClientAsync(Role.Steward, "it", "Ida");
        using var administrator = await _glossary.AdministratorAsync();
        await administrator.CreateAsync(NewTerm("htm", "voted", "voted"));
        await administrator.CreateAsync(NewTerm("it", "voted", "voted"));
        _mapping = await administrator.MapAsync(NewMapping("htm/voted", "it/voted", "exactMatch"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _reader?.Dispose();
        _steward?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task EachPerson_HasOneVote_WhichStewardsOfASideSee()
    {
        using var first = await _reader.PutAsJsonAsync($"/api/v1/mappings/{_mapping}/vote", new { isInFavour = true });
        using var second = await _reader.PutAsJsonAsync($"/api/v1/mappings/{_mapping}/vote", new { isInFavour = false, reason = "onlyOverlaps" });

        var votes = (await _steward.GetJsonAsync($"/api/v1/mappings/{_mapping}/votes"))["items"]!;

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(votes.Texts(vote => vote["voter"]), Is.EqualTo(new[] { "Ann" }));
        Assert.That(votes.Texts(vote => vote["reason"]), Is.EqualTo(new[] { "onlyOverlaps" }));
    }

    [Test]
    public async Task Votes_AreForTheStewardsOfTheTwoSides()
    {
        using var outsider = await _glossary.ClientAsync(Role.Steward, "standards");

        using var other = await outsider.GetAsync($"/api/v1/mappings/{_mapping}/votes");
        using var voter = await _reader.GetAsync($"/api/v1/mappings/{_mapping}/votes");
        using var anonymous = await _glossary.Anonymous.PutAsJsonAsync($"/api/v1/mappings/{_mapping}/vote", new { isInFavour = true });

        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(voter.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(anonymous.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("""{"isInFavour":false}""", "reason")]
    [TestCase("""{"isInFavour":true,"reason":"wrongLevel"}""", "reason")]
    [TestCase("""{"isInFavour":false,"reason":"ugly"}""", "reason")]
    [TestCase("{}", "isInFavour")]
    public async Task AVote_ThatDoesNotSayWhatIsWrong_IsRefused(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await _reader.PutAsync($"/api/v1/mappings/{_mapping}/vote", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["errors"]![field], Is.Not.Null);
    }
}
