using System.Net;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Glossary.IntegrationTests.Accounts;

public sealed partial class SignInTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync(settings: "--Glossary:Accounts:FailuresBeforeLockout=4");

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task SomebodyWhoSignsIn_ComesBackToTheirPage_AndIsNamedOnIt()
    {
        var account = await _glossary.AccountAsync(Role.Steward, "htm", "it");
        using var browser = new TestBrowser(_glossary.Address);

        using var answer = await browser.SignInAsync(account.UserName!.ToUpperInvariant(), TestPeople.Password, "/procedures?x=1");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/procedures?x=1"));
        Assert.That(await browser.Http.GetStringAsync("/procedures"), Does.Contain("A Steward</a>"));
        Assert.That(await browser.Http.GetStringAsync("/account"), Does.Contain("Steward of htm, it").And.Contain("Firefox on Linux"));
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    [TestCase("\\/evil.example/")]
    [TestCase("/\t/evil.example/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("")]
    [TestCase("/sign-in?returnUrl=/")]
    public async Task AnAddressThatLeadsElsewhere_BecomesTheHomePage(string returnUrl)
    {
        var account = await _glossary.AccountAsync(Role.Reader);
        using var browser = new TestBrowser(_glossary.Address);

        using var answer = await browser.SignInAsync(account.UserName!, TestPeople.Password, returnUrl);

        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/"));
        Assert.That(await _glossary.Anonymous.GetStringAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}"), Does.Contain("name=\"returnUrl\" value=\"/\""));
    }

    [Test]
    public async Task ANameThatNobodyHas_AWrongPassword_AndAClosedAccount_AreAnsweredAlike()
    {
        var account = await _glossary.AccountAsync(Role.Reader);
        var closed = await _glossary.AccountAsync(Role.Reader);
        await using (var db = _glossary.CreateContext())
        {
            await db.People.Where(person => person.Id == closed.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.DisabledAt, DateTimeOffset.UtcNow));
        }

        var answers = new List<string>();
        foreach (var (name, password) in new[] { ("nobody-at-all", "wrong wrong wrong wrong"), (account.UserName!, "wrong wrong wrong wrong"), (closed.UserName!, TestPeople.Password) })
        {
            using var browser = new TestBrowser(_glossary.Address);
            using var answer = await browser.SignInAsync(name, password);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            answers.Add(Varying().Replace((await answer.Content.ReadAsStringAsync()).Replace(name, "NAME", StringComparison.Ordinal), string.Empty));
        }

        Assert.That(answers.Distinct().Count(), Is.EqualTo(1));
        Assert.That(answers[0], Does.Contain("belong together").Or.Contain("don&#x27;t belong together"));
    }

    [Test]
    public async Task AfterTooManyWrongPasswords_TheRightOneIsRefusedToo_UntilTheLockIsOver()
    {
        var account = await _glossary.AccountAsync(Role.Reader);
        using var browser = new TestBrowser(_glossary.Address);
        for (var i = 0; i < 4; i++)
        {
            (await browser.SignInAsync(account.UserName!, $"wrong wrong wrong {i}")).Dispose();
        }

        using (var locked = await browser.SignInAsync(account.UserName!, TestPeople.Password))
        {
            Assert.That(locked.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        await using (var db = _glossary.CreateContext())
        {
            await db.People.Where(person => person.Id == account.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.LockoutEnd, DateTimeOffset.UtcNow.AddSeconds(-1)));
        }

        using var over = await browser.SignInAsync(account.UserName!, TestPeople.Password);
        Assert.That(over.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task TriesAtTheSameTime_AllCount()
    {
        var account = await _glossary.AccountAsync(Role.Reader);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            using var browser = new TestBrowser(_glossary.Address);
            (await browser.SignInAsync(account.UserName!, $"wrong wrong wrong {i}")).Dispose();
        }));

        await using var db = _glossary.CreateContext();
        Assert.That((await db.People.SingleAsync(person => person.Id == account.Id)).LockoutEnd, Is.GreaterThan(DateTimeOffset.UtcNow));
    }

    [Test]
    public async Task ACookie_IsOutOfScriptsReach_StaysOnTheSite_AndIsEncryptedOffThisMachine()
    {
        var account = await _glossary.AccountAsync(Role.Reader);
        using var browser = new TestBrowser(_glossary.Address);

        using var here = await browser.SignInAsync(account.UserName!, TestPeople.Password);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "glossary.hospital.example" } };
        using var elsewhere = await browser.Http.SendAsync(request);

        var session = here.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("glossary-session=", StringComparison.Ordinal));
        Assert.That(session, Does.Contain("httponly").And.Contain("samesite=lax").And.Not.Contain("secure").And.Not.Contain("expires"));
        using var fresh = new TestBrowser(_glossary.Address);
        using var first = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "glossary.hospital.example" } };
        using var answer = await fresh.Http.SendAsync(first);
        Assert.That(answer.Headers.GetValues("Set-Cookie"), Has.All.Contain("secure").And.All.Contain("httponly"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("This connection is not encrypted."));
    }

    [Test]
    public async Task AFormWithoutItsToken_IsRefused()
    {
        using var browser = new TestBrowser(_glossary.Address);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["SignInName"] = "a", ["Password"] = "b" });
        using var answer = await browser.Http.PostAsync("/sign-in", content);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task SigningOut_EndsTheSession_AndAnOldCopyOfTheCookieIsWorthless()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        using var copy = person.Browser.At(_glossary.Address);

        using var answer = await person.Browser.PostAsync("/sign-out", []);

        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/"));
        using var account = await copy.Http.GetAsync("/account");
        Assert.That(account.Headers.Location!.ToString(), Is.EqualTo("/sign-in?returnUrl=%2Faccount"));
    }

    [Test]
    public async Task SigningOutEverywhere_HoldsOnEveryReplica_AndAnyReplicaReadsTheCookieOfAnother()
    {
        await using var replica = await TestGlossary.StartAsync(connectionString: _glossary.ConnectionString);
        using var person = await _glossary.PersonAsync(Role.Reader);
        using var elsewhere = person.Browser.At(replica.Address);
        Assert.That(await elsewhere.Http.GetStringAsync("/account"), Does.Contain("Where you are signed in"));

        using var answer = await person.Browser.PostAsync("/account", [], "/account?handler=EndAll");

        using var there = await elsewhere.Http.GetAsync("/account");
        Assert.That(there.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task OneSession_CanBeEndedFromAnother_AndNobodyElses()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        using var phone = new TestBrowser(_glossary.Address);
        (await phone.SignInAsync(person.Account.UserName!, TestPeople.Password)).Dispose();
        using var other = await _glossary.PersonAsync(Role.Reader);
        await using var db = _glossary.CreateContext();
        var theirs = await db.Sessions.SingleAsync(session => session.PersonId == other.Account.Id);
        var phones = await db.Sessions.OrderBy(session => session.Id).LastAsync(session => session.PersonId == person.Account.Id);

        using var ended = await person.Browser.PostAsync("/account", new() { ["session"] = phones.Id.ToString() }, "/account?handler=End");
        using var refused = await person.Browser.PostAsync("/account", new() { ["session"] = theirs.Id.ToString() }, "/account?handler=End");

        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using var gone = await phone.Http.GetAsync("/account");
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var stays = await other.Browser.Http.GetAsync("/account");
        Assert.That(stays.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ASessionsTimeIsOver_WhateverItsCookieSays()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        await using var db = _glossary.CreateContext();
        await db.Sessions.Where(session => session.PersonId == person.Account.Id).ExecuteUpdateAsync(row => row.SetProperty(session => session.ExpiresAt, DateTimeOffset.UtcNow.AddSeconds(-1)));

        using var answer = await person.Browser.Http.GetAsync("/account");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [GeneratedRegex("value=\"CfDJ8[^\"]*\"")]
    private static partial Regex Varying();
}
