using System.Net;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Glossary.IntegrationTests.Accounts;

public sealed class OpenIdTests
{
    private readonly List<IDisposable> _providers = [];

    [TearDown]
    public void Stop()
    {
        foreach (var provider in _providers)
        {
            provider.Dispose();
        }

        _providers.Clear();
    }

    [Test]
    public async Task SomebodyWhomTheHouseVouchesFor_IsLetIn_AndComesBackToTheirPage()
    {
        var (glossary, provider) = await StartAsync();
        await using var _ = glossary;
        using var browser = new TestBrowser(glossary.Address);
        Assert.That(await browser.Http.GetStringAsync("/sign-in"), Does.Contain("Sign in with your hospital account").And.Contain("name=\"Password\""));

        using var answer = await provider.SignInAsync(browser, "alice", "/procedures?from=test");

        Assert.That(answer.RequestMessage!.RequestUri!.PathAndQuery, Is.EqualTo("/procedures?from=test"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Alice Liddell</a>"));
        var account = await browser.Http.GetStringAsync("/account");
        Assert.That(account, Does.Contain("with single sign-on").And.Contain("Contributor").And.Not.Contain("Change it, and sign out elsewhere"));
        await using var db = glossary.CreateContext();
        var alice = await db.People.SingleAsync(person => person.UserName == "alice");
        Assert.That((alice.Email, alice.PasswordHash), Is.EqualTo(("alice@example.org", (string?)null)));
    }

    [Test]
    public async Task Groups_DecideRoleAndVocabularies_AtEverySignIn()
    {
        var (glossary, provider) = await StartAsync(
            "--Glossary:OpenId:Roles:glossary-admins=administrator", "--Glossary:OpenId:Stewards:htm-leads=htm", "--Glossary:OpenId:Stewards:it-leads=it, standards", "--Glossary:OpenId:DefaultRole=reader");
        await using var _ = glossary;
        using var alice = new TestBrowser(glossary.Address);
        using var bob = new TestBrowser(glossary.Address);

        using var one = await provider.SignInAsync(alice, "alice", "/account");
        using var two = await provider.SignInAsync(bob, "bob", "/account");

        Assert.That(await one.Content.ReadAsStringAsync(), Does.Contain("<p>Administrator."));
        Assert.That(await two.Content.ReadAsStringAsync(), Does.Contain("<p>Reader."));
        await using var db = glossary.CreateContext();
        await db.People.Where(person => person.UserName == "bob").ExecuteUpdateAsync(row => row.SetProperty(person => person.Role, Role.Administrator));
        using var again = new TestBrowser(glossary.Address);
        using var later = await provider.SignInAsync(again, "bob", "/account");
        Assert.That(await later.Content.ReadAsStringAsync(), Does.Contain("<p>Reader."));
        Assert.That(await db.People.CountAsync(person => person.Name == "Bob Cratchit"), Is.EqualTo(1));
    }

    [Test]
    public async Task NestedRoles_AsKeycloakSendsThem_MakeStewardsOfSeveralVocabularies()
    {
        var (glossary, provider) = await StartAsync("--Glossary:OpenId:RoleClaim=realm_access.roles", "--Glossary:OpenId:Stewards:htm-leads=htm", "--Glossary:OpenId:Stewards:it-leads=it, standards");
        await using var _ = glossary;
        using var bob = new TestBrowser(glossary.Address);

        using var answer = await provider.SignInAsync(bob, "bob", "/account");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Steward of htm, it, standards"));
    }

    [Test]
    public async Task SomebodyWhoseGroupsSayNothing_IsTurnedAway_WhereOthersAreNotAdmitted()
    {
        var (glossary, provider) = await StartAsync("--Glossary:OpenId:Roles:glossary-admins=administrator", "--Glossary:OpenId:AdmitOthers=false");
        await using var _ = glossary;
        using var bob = new TestBrowser(glossary.Address);

        using var answer = await provider.SignInAsync(bob, "bob", "/account");

        Assert.That(answer.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/sign-in"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("does not open the glossary"));
        await using var db = glossary.CreateContext();
        Assert.That(await db.People.AnyAsync(person => person.Name == "Bob Cratchit"), Is.False);
    }

    [Test]
    public async Task SomebodyWithTheNameOfALocalAccount_GetsAnAccountOfTheirOwn()
    {
        var (glossary, provider) = await StartAsync();
        await using var _ = glossary;
        using var carol = new TestBrowser(glossary.Address);

        using var answer = await provider.SignInAsync(carol, "carol", "/account");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<h1>Carol Danvers</h1>").And.Contain("<p>Contributor."));
        await using var db = glossary.CreateContext();
        Assert.That((await db.People.SingleAsync(person => person.UserName == "admin")).Name, Is.EqualTo("Administrator"));
    }

    [Test]
    public async Task AnEntraAccount_IsKnownByItsObject_WhateverSubjectItHasHere()
    {
        var (glossary, provider) = await StartAsync();
        await using var _ = glossary;
        foreach (var who in new[] { "dora", "dora-again" })
        {
            using var browser = new TestBrowser(glossary.Address);
            using var answer = await provider.SignInAsync(browser, who, "/account");
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<h1>Dora Spenlow</h1>"));
        }

        await using var db = glossary.CreateContext();
        var login = await db.Set<Microsoft.AspNetCore.Identity.IdentityUserLogin<Guid>>().SingleAsync();
        Assert.That((login.LoginProvider, login.ProviderKey), Is.EqualTo((provider.Authority, "99999999-8888-7777-6666-555555555555")));
    }

    [Test]
    public async Task AClosedAccount_StaysClosed_AndACallbackThatNobodyAskedFor_IsTurnedAway()
    {
        var (glossary, provider) = await StartAsync();
        await using var _ = glossary;
        using var browser = new TestBrowser(glossary.Address);
        (await provider.SignInAsync(browser, "alice", "/")).Dispose();
        await using var db = glossary.CreateContext();
        await db.People.Where(person => person.UserName == "alice").ExecuteUpdateAsync(row => row.SetProperty(person => person.DisabledAt, DateTimeOffset.UtcNow));

        using var closed = await browser.Http.GetAsync("/account");
        using var again = new TestBrowser(glossary.Address);
        using var answer = await provider.SignInAsync(again, "alice", "/account");
        using var forged = await again.Http.GetAsync("/sign-in/open-id/back?code=abc&state=xyz");

        Assert.That(closed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("does not open the glossary"));
        Assert.That(forged.Headers.Location!.ToString(), Is.EqualTo("/sign-in?refused=Failed"));
    }

    [Test]
    public async Task WithPasswordsTurnedOff_OnlySingleSignOnIsOffered_AndNoAdministratorIsMade()
    {
        var (glossary, provider) = await StartAsync("--Glossary:Accounts:Local=false");
        await using var _ = glossary;
        using var browser = new TestBrowser(glossary.Address);

        var page = await browser.Http.GetStringAsync("/sign-in");
        using var answer = await provider.SignInAsync(browser, "alice", "/account");

        Assert.That(page, Does.Not.Contain("name=\"Password\""));
        Assert.That(answer.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/account"));
        await using var db = glossary.CreateContext();
        Assert.That(await db.People.Select(person => person.UserName).ToListAsync(), Is.EqualTo(new[] { "alice" }));
    }

    private async Task<(TestGlossary Glossary, OpenIdProvider Provider)> StartAsync(params string[] settings)
    {
        var provider = await OpenIdProvider.StartAsync();
        _providers.Add(provider);
        var glossary = await TestGlossary.StartAsync(settings: [.. provider.Settings, .. settings]);
        await provider.RegisterAsync(glossary.Address);
        return (glossary, provider);
    }
}
