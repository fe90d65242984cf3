using System.Net;
using System.Text.RegularExpressions;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Glossary.IntegrationTests.Accounts;

public sealed partial class SecondFactorTests
{
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task WithAnApp_APasswordIsNotEnough_AndACodeServesOnce()
    {
        using var person = await _glossary.PersonAsync(Role.Contributor);
        var (key, _) = await AddAppAsync(person);
        using var browser = new TestBrowser(_glossary.Address);

        using var password = await browser.SignInAsync(person.Account.UserName!, TestPeople.Password, "/procedures");
        Assert.That(password.Headers.Location!.ToString(), Is.EqualTo("/sign-in/code"));
        using var early = await browser.Http.GetAsync("/account");
        Assert.That(early.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var wrong = await browser.PostAsync("/sign-in/code", new() { ["Code"] = "000000" });
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var code = AuthenticatorApp.CodeOf(key, later: 1);
        using var right = await browser.PostAsync("/sign-in/code", new() { ["Code"] = code });
        Assert.That(right.Headers.Location!.ToString(), Is.EqualTo("/procedures"));
        Assert.That(await browser.Http.GetStringAsync("/account"), Does.Contain("with password and code"));

        using var thief = new TestBrowser(_glossary.Address);
        (await thief.SignInAsync(person.Account.UserName!, TestPeople.Password)).Dispose();
        using var again = await thief.PostAsync("/sign-in/code", new() { ["Code"] = code });
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ARecoveryCode_ServesOnce_AndIsKeptAsAHash()
    {
        using var person = await _glossary.PersonAsync(Role.Contributor);
        var (_, codes) = await AddAppAsync(person);
        Assert.That(codes, Has.Count.EqualTo(10));
        await using (var db = _glossary.CreateContext())
        {
            var stored = await db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == person.Account.Id).Select(token => token.Value).ToListAsync();
            Assert.That(stored, Has.None.Contain(codes[0]));
        }

        var answers = new List<string?>();
        foreach (var typed in new[] { codes[0].ToLowerInvariant(), codes[0] })
        {
            using var browser = new TestBrowser(_glossary.Address);
            (await browser.SignInAsync(person.Account.UserName!, TestPeople.Password)).Dispose();
            using var answer = await browser.PostAsync("/sign-in/code", new() { ["Code"] = typed });
            answers.Add(answer.Headers.Location?.ToString());
        }

        Assert.That(answers, Is.EqualTo(new[] { "/", null }));
    }

    [Test]
    public async Task TheSquare_IsDrawnHere_AndHoldsTheKey()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        var page = await person.Browser.Http.GetStringAsync("/account/second-factor");
        Assert.That(page, Does.Contain("<svg").And.Not.Contain("style=").And.Match("class=\"secret\">[A-Z2-7 ]{32,}<"));
    }

    [Test]
    public async Task TheApp_IsTakenAway_OnlyWithACode()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        var (key, _) = await AddAppAsync(person);

        using var refused = await person.Browser.PostAsync("/account/second-factor", new() { ["Code"] = "123" }, "/account/second-factor?handler=Remove");
        using var removed = await person.Browser.PostAsync("/account/second-factor", new() { ["Code"] = AuthenticatorApp.CodeOf(key, later: 1) }, "/account/second-factor?handler=Remove");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(removed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await person.Browser.Http.GetStringAsync("/account"), Does.Contain("Add an authenticator app"));
    }

    [Test]
    public async Task WithoutAPasswordFirst_NobodyIsAskedForACode()
    {
        using var browser = new TestBrowser(_glossary.Address);
        foreach (var page in new[] { "/sign-in/code", "/sign-in/new-password" })
        {
            using var answer = await browser.Http.GetAsync(page);
            Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo("/sign-in"));
        }
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> AddAppAsync(TestPerson person)
    {
        var key = Secret().Match(await person.Browser.Http.GetStringAsync("/account/second-factor")).Groups[1].Value;
        using var answer = await person.Browser.PostAsync("/account/second-factor", new() { ["Code"] = AuthenticatorApp.CodeOf(key) }, "/account/second-factor?handler=Add");
        var page = await answer.Content.ReadAsStringAsync();
        return (key, [.. Code().Matches(page).Select(match => match.Groups[1].Value)]);
    }

    [GeneratedRegex("class=\"secret\">([A-Z2-7 ]+)<")]
    private static partial Regex Secret();

    [GeneratedRegex("<li><code>([^<]+)</code>")]
    private static partial Regex Code();
}
