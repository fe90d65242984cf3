using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Accounts;

public sealed partial class PersonalKeyTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task AKey_IsShownOnce_WorksAsItsOwner_AndStopsWhenRevoked()
    {
        using var person = await _glossary.PersonAsync(Role.Steward, "it");
        var secret = await MakeAsync(person, "steward:it");
        Assert.That(secret, Does.Match("^glo_[0-9a-f]{72}$"));
        Assert.That(await person.Browser.Http.GetStringAsync("/account/keys"), Does.Not.Contain(secret).And.Contain(secret[..10]).And.Contain("never used"));

        var slug = $"word-{Guid.NewGuid():n}";
        Assert.That(await WriteAsync(secret, "it", slug), Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await WriteAsync(secret, "htm", slug), Is.EqualTo(HttpStatusCode.Forbidden));
        await using var db = _glossary.CreateContext();
        Assert.That(await db.Revisions.Where(revision => revision.Key == $"it/{slug}").Select(revision => revision.Author).SingleAsync(), Is.EqualTo(person.Account.Name));
        Assert.That(await person.Browser.Http.GetStringAsync("/account/keys"), Does.Contain("last used"));

        var id = await db.ApiKeys.Where(key => key.OwnerId == person.Account.Id).Select(key => key.Id).SingleAsync();
        using var revoked = await person.Browser.PostAsync("/account/keys", new() { ["key"] = id.ToString() }, "/account/keys?handler=Revoke");
        Assert.That(await WriteAsync(secret, "it", slug), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase(Role.Contributor, "Administrator")]
    [TestCase(Role.Contributor, "steward:it")]
    [TestCase(Role.Contributor, "Steward")]
    [TestCase(Role.Steward, "steward:htm")]
    [TestCase(Role.Reader, "Contributor")]
    [TestCase(Role.Reader, "King")]
    public async Task AKey_MayDoNoMoreThanWhoeverMakesIt(Role role, string scope)
    {
        using var person = role == Role.Steward ? await _glossary.PersonAsync(role, "it") : await _glossary.PersonAsync(role);

        using var answer = await person.Browser.PostAsync("/account/keys", new() { ["name"] = "tool", ["scope"] = scope, ["days"] = "30" }, "/account/keys?handler=Make");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("a key may do no more than you").And.Not.Match("glo_[0-9a-f]{72}"));
    }

    [Test]
    public async Task WhatItsOwnerLoses_AKeyLosesToo()
    {
        using var person = await _glossary.PersonAsync(Role.Steward, "it");
        var secret = await MakeAsync(person, "steward:it");
        await using var db = _glossary.CreateContext();

        await db.People.Where(row => row.Id == person.Account.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Role, Role.Contributor));
        Assert.That(await WriteAsync(secret, "it", $"word-{Guid.NewGuid():n}"), Is.EqualTo(HttpStatusCode.Forbidden));

        await db.People.Where(row => row.Id == person.Account.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.DisabledAt, DateTimeOffset.UtcNow));
        Assert.That(await WriteAsync(secret, "it", $"word-{Guid.NewGuid():n}"), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task AKeyWhoseTimeIsOver_IsRefused()
    {
        using var person = await _glossary.PersonAsync(Role.Administrator);
        var secret = await MakeAsync(person, "Administrator");
        await using var db = _glossary.CreateContext();
        await db.ApiKeys.Where(key => key.OwnerId == person.Account.Id).ExecuteUpdateAsync(row => row.SetProperty(key => key.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1)));

        Assert.That(await WriteAsync(secret, "it", $"word-{Guid.NewGuid():n}"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await person.Browser.Http.GetStringAsync("/account/keys"), Does.Contain("expired"));
    }

    [Test]
    public async Task LastUse_IsWrittenOnceAMinute()
    {
        using var person = await _glossary.PersonAsync(Role.Administrator);
        var secret = await MakeAsync(person, "Administrator");
        await using var db = _glossary.CreateContext();
        var uses = new List<DateTimeOffset?>();
        for (var i = 0; i < 2; i++)
        {
            await WriteAsync(secret, "it", $"word-{Guid.NewGuid():n}");
            uses.Add(await db.ApiKeys.Where(key => key.OwnerId == person.Account.Id).Select(key => key.LastUsedAt).SingleAsync());
        }

        Assert.That(uses[0], Is.Not.Null.And.EqualTo(uses[1]));
    }

    [Test]
    public async Task AnothersKey_CannotBeRevoked()
    {
        using var person = await _glossary.PersonAsync(Role.Administrator);
        using var other = await _glossary.PersonAsync(Role.Administrator);
        var secret = await MakeAsync(person, "Administrator");
        await using var db = _glossary.CreateContext();
        var id = await db.ApiKeys.Where(key => key.OwnerId == person.Account.Id).Select(key => key.Id).SingleAsync();

        using var answer = await other.Browser.PostAsync("/account/keys", new() { ["key"] = id.ToString() }, "/account/keys?handler=Revoke");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await WriteAsync(secret, "it", $"word-{Guid.NewGuid():n}"), Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task AKey_IsNoSignIn_ToItsOwnersAccount()
    {
        using var person = await _glossary.PersonAsync(Role.Administrator);
        using var client = ClientWith(await MakeAsync(person, "Administrator"));

        using var account = await client.GetAsync("/account");

        Assert.That(account.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static async Task<string> MakeAsync(TestPerson person, string scope)
    {
        using var answer = await person.Browser.PostAsync("/account/keys", new() { ["name"] = "tool", ["scope"] = scope, ["days"] = "30" }, "/account/keys?handler=Make");
        var secret = Key().Match(await answer.Content.ReadAsStringAsync()).Value;
        Assert.That(secret, Is.Not.Empty);
        return secret;
    }

    private async Task<HttpStatusCode> WriteAsync(string secret, string vocabulary, string slug)
    {
        using var client = ClientWith(secret);
        using var answer = await client.PostAsJsonAsync("/api/v1/terms", NewTerm(vocabulary, slug, slug));
        return answer.StatusCode;
    }

    private HttpClient ClientWith(string secret)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _glossary.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        return client;
    }

    [GeneratedRegex("glo_[0-9a-f]{72}")]
    private static partial Regex Key();
}
