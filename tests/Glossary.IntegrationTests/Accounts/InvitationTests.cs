using System.Net;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glossary.IntegrationTests.Accounts;

public sealed class InvitationTests
{
    private const string Chosen = "nine slow ferries cross at dawn";
    private TestGlossary _glossary = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _glossary = await TestGlossary.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _glossary.DisposeAsync();

    [Test]
    public async Task TwoReplicasThatStartAtOnce_MakeOneAdministratorBetweenThem()
    {
        var connection = await TestPostgres.CreateDatabaseAsync();
        var replicas = await Task.WhenAll(TestGlossary.StartAsync(connectionString: connection), TestGlossary.StartAsync(connectionString: connection));
        await using (var db = replicas[0].CreateContext())
        {
            Assert.That(await db.People.CountAsync(), Is.EqualTo(1));
            Assert.That(await db.DataProtectionKeys.CountAsync(), Is.EqualTo(1));
        }

        foreach (var replica in replicas)
        {
            await replica.DisposeAsync();
        }
    }

    [TestCase("""UPDATE data_protection_keys SET xml = regexp_replace(xml, '<expirationDate>[^<]+<', '<expirationDate>2020-01-01T00:00:00Z<')""")]
    [TestCase("""INSERT INTO data_protection_keys (friendly_name, xml) SELECT 'revocation', format('<revocation version="1"><revocationDate>%s</revocationDate><key id="*"/><reason/></revocation>', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))""")]
    public async Task AKeyForCookiesThatServesNoMore_IsReplacedAtTheNextStart(string spoiled)
    {
        var connection = await TestPostgres.CreateDatabaseAsync();
        await using (var first = await TestGlossary.StartAsync(connectionString: connection))
        {
            await using var db = first.CreateContext();
            await db.Database.ExecuteSqlRawAsync(spoiled);
        }

        await using (var second = await TestGlossary.StartAsync(connectionString: connection))
        {
            Assert.That(await KeysAsync(second), Is.GreaterThan(1));
        }
    }

    [Test]
    public async Task AKeyForCookies_ServesTheNextStartToo()
    {
        var connection = await TestPostgres.CreateDatabaseAsync();
        await (await TestGlossary.StartAsync(connectionString: connection)).DisposeAsync();
        await using var second = await TestGlossary.StartAsync(connectionString: connection);

        Assert.That(await KeysAsync(second), Is.EqualTo(1));
    }

    [Test]
    public async Task AnInvitedPerson_ChoosesTheirOwnPassword_AndMayWhatTheInvitationSays()
    {
        using var administrator = await _glossary.PersonAsync(Role.Administrator);
        var name = $"ada-{Guid.NewGuid():n}@example.org";

        using var answer = await administrator.Browser.PostAsync("/admin/people", new() { ["signInName"] = name, ["name"] = "Ada", ["role"] = "Steward", ["vocabularies"] = "it" });
        var page = await answer.Content.ReadAsStringAsync();
        var password = TestPeople.OneTimePassword().Match(page).Value;
        Assert.That(password, Is.Not.Empty, page);
        using var ada = new TestBrowser(_glossary.Address);
        (await ada.SignInAsync(name, password)).Dispose();
        using var chosen = await ada.PostAsync("/sign-in/new-password", new() { ["Password"] = Chosen, ["Again"] = Chosen });

        Assert.That(chosen.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await ada.Http.GetStringAsync("/account"), Does.Contain("Steward of it").And.Contain("<h1>Ada</h1>"));
        Assert.That(await administrator.Browser.Http.GetStringAsync("/admin/people"), Does.Not.Contain(password));
    }

    private static async Task<int> KeysAsync(TestGlossary glossary)
    {
        await using var db = glossary.CreateContext();
        return await db.DataProtectionKeys.CountAsync(key => key.Xml!.StartsWith("<key "));
    }

    [TestCase("", "Ada", "Reader", "", "Give the name that they sign in with")]
    [TestCase("with space", "Ada", "Reader", "", "Leave no spaces")]
    [TestCase("x1", "", "Reader", "", "Give the name that stands in the history")]
    [TestCase("x2", "Ada", "Steward", "", "at least one vocabulary")]
    [TestCase("x3", "Ada", "Reader", "it", "Only stewards and administrators")]
    [TestCase("x4", "Ada", "Steward", "nursing", "There is no vocabulary")]
    [TestCase("ADMIN", "Ada", "Reader", "", "already")]
    public async Task AnInvitationThatLacksSomething_SaysWhat_AndMakesNobody(string signInName, string name, string role, string vocabulary, string says)
    {
        using var administrator = await _glossary.PersonAsync(Role.Administrator);
        var fields = new Dictionary<string, string> { ["signInName"] = signInName, ["name"] = name, ["role"] = role };
        if (vocabulary.Length > 0)
        {
            fields["vocabularies"] = vocabulary;
        }

        using var answer = await administrator.Browser.PostAsync("/admin/people", fields);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(says));
        await using var db = _glossary.CreateContext();
        Assert.That(await db.People.AnyAsync(person => person.UserName == signInName), Is.False);
    }

    [Test]
    public async Task AOneTimePasswordWhoseTimeIsOver_IsRefused()
    {
        var account = await _glossary.AccountAsync(Role.Reader);
        await using (var db = _glossary.CreateContext())
        {
            await db.People.Where(person => person.Id == account.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.OneTimeUntil, DateTimeOffset.UtcNow.AddSeconds(-1)));
        }

        using var browser = new TestBrowser(_glossary.Address);
        using var answer = await browser.SignInAsync(account.UserName!, TestPeople.Password);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task AnotherRole_HoldsFromTheNextClick_AndAClosedAccountFromTheNextToo()
    {
        using var administrator = await _glossary.PersonAsync(Role.Administrator);
        using var person = await _glossary.PersonAsync(Role.Reader);
        var page = $"/admin/people/{person.Account.Id}";

        using var steward = await administrator.Browser.PostAsync(page, new() { ["name"] = "Bo", ["role"] = "Steward", ["vocabularies"] = "htm" }, $"{page}?handler=Revise");
        Assert.That(await person.Browser.Http.GetStringAsync("/account"), Does.Contain("Steward of htm"));
        using var raised = await administrator.Browser.PostAsync(page, new() { ["name"] = "Bo", ["role"] = "Administrator" }, $"{page}?handler=Revise");
        using var sees = await person.Browser.Http.GetAsync("/admin/people");
        using var lowered = await administrator.Browser.PostAsync(page, new() { ["name"] = "Bo", ["role"] = "Contributor" }, $"{page}?handler=Revise");
        using var refused = await person.Browser.Http.GetAsync("/admin/people");
        using var closed = await administrator.Browser.PostAsync(page, [], $"{page}?handler=Disable");
        using var out_ = await person.Browser.Http.GetAsync("/account");

        Assert.That((sees.StatusCode, refused.StatusCode, out_.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Redirect)));
        Assert.That(await administrator.Browser.Http.GetStringAsync(page), Does.Contain("changed it: Administrator").And.Contain("closed the account"));
    }

    [Test]
    public async Task TheLastAdministrator_CanNeitherBeClosedNorLowered()
    {
        await using var alone = await TestGlossary.StartAsync();
        await using (var db = alone.CreateContext())
        {
            await db.People.ExecuteUpdateAsync(row => row.SetProperty(person => person.DisabledAt, DateTimeOffset.UtcNow));
        }

        using var last = await alone.PersonAsync(Role.Administrator);
        var page = $"/admin/people/{last.Account.Id}";

        using var closed = await last.Browser.PostAsync(page, [], $"{page}?handler=Disable");
        using var lowered = await last.Browser.PostAsync(page, new() { ["name"] = "Me", ["role"] = "Reader" }, $"{page}?handler=Revise");

        Assert.That(await closed.Content.ReadAsStringAsync(), Does.Contain("Nobody else could manage accounts then"));
        Assert.That(await lowered.Content.ReadAsStringAsync(), Does.Contain("Nobody else could manage accounts then"));
    }

    [Test]
    public async Task AReset_EndsTheSignIns_AndHandsOutANewPassword()
    {
        using var administrator = await _glossary.PersonAsync(Role.Administrator);
        using var person = await _glossary.PersonAsync(Role.Reader);
        var page = $"/admin/people/{person.Account.Id}";

        using var answer = await administrator.Browser.PostAsync(page, [], $"{page}?handler=Reset");
        var password = TestPeople.OneTimePassword().Match(await answer.Content.ReadAsStringAsync()).Value;

        using var ended = await person.Browser.Http.GetAsync("/account");
        using var old = await person.Browser.SignInAsync(person.Account.UserName!, TestPeople.Password);
        using var handed = await person.Browser.SignInAsync(person.Account.UserName!, password);
        Assert.That((ended.StatusCode, old.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.OK)));
        Assert.That(handed.Headers.Location!.ToString(), Is.EqualTo("/sign-in/new-password"));
    }

    [Test]
    public async Task FieldsThatAFormDoesNotHave_ChangeNothing()
    {
        using var administrator = await _glossary.PersonAsync(Role.Administrator);
        using var person = await _glossary.PersonAsync(Role.Reader);
        var extra = new Dictionary<string, string>
        {
            ["Role"] = "Administrator",
            ["Person.Role"] = "Administrator",
            ["fields.Role"] = "Administrator",
            ["PasswordHash"] = "x",
            ["SecurityStamp"] = "x",
            ["TwoFactorEnabled"] = "true",
            ["Id"] = Guid.Empty.ToString(),
            ["Current"] = TestPeople.Password,
            ["Password"] = Chosen,
            ["Again"] = Chosen,
        };

        using var changed = await person.Browser.PostAsync("/account", extra, "/account?handler=Password");
        var page = $"/admin/people/{person.Account.Id}";
        using var revised = await administrator.Browser.PostAsync(page, new() { ["name"] = "Cy", ["role"] = "Reader", ["signInName"] = "taken-over", ["UserName"] = "taken-over", ["PasswordHash"] = "x", ["TwoFactorEnabled"] = "true" }, $"{page}?handler=Revise");

        Assert.That((changed.StatusCode, revised.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect)));
        await using var db = _glossary.CreateContext();
        var stored = await db.People.SingleAsync(row => row.Id == person.Account.Id);
        Assert.That((stored.Role, stored.UserName, stored.TwoFactorEnabled, stored.Name), Is.EqualTo((Role.Reader, person.Account.UserName, false, "Cy")));
        Assert.That(stored.PasswordHash, Is.Not.EqualTo("x"));
    }

    [Test]
    public async Task WhatHappenedToAccounts_CannotBeRewritten()
    {
        using var person = await _glossary.PersonAsync(Role.Reader);
        await using var db = _glossary.CreateContext();
        Assert.That(async () => await db.Database.ExecuteSqlAsync($"UPDATE account_events SET detail = 'nothing'"), Throws.InstanceOf<PostgresException>());
        Assert.That(async () => await db.Database.ExecuteSqlAsync($"DELETE FROM account_events"), Throws.InstanceOf<PostgresException>());
    }

    [Test]
    public async Task AnOperator_AddsLooksUpChangesAndResetsPeople()
    {
        var name = $"op-{Guid.NewGuid():n}";
        var added = await RunAsync("users", "add", name, "--name", "Grace Hopper", "--role", "steward", "--vocabulary", "it", "--vocabulary", "htm");
        Assert.That(added.ExitCode, Is.Zero, added.Errors);
        using var browser = new TestBrowser(_glossary.Address);
        using var handed = await browser.SignInAsync(name, added.Output.Trim());
        Assert.That(handed.Headers.Location!.ToString(), Is.EqualTo("/sign-in/new-password"));

        Assert.That((await RunAsync("users", "list")).Output.Split('\n').Single(line => line.Contains(name, StringComparison.Ordinal)), Does.Contain("Steward of htm, it").And.Contain("invited").And.Contain("Grace Hopper"));
        Assert.That((await RunAsync("users", "roles", name, "--role", "contributor")).Output, Does.Contain("is Contributor now"));
        var reset = await RunAsync("users", "reset", name);
        Assert.That(reset.Output.Trim(), Is.Not.EqualTo(added.Output.Trim()).And.Match(TestPeople.OneTimePassword().ToString()));
        Assert.That((await RunAsync("users", "reset", "nobody-such")).Errors, Does.Contain("users list"));
        Assert.That((await RunAsync("users", "add", "x", "--name", "X", "--role", "steward")).Errors, Does.Contain("at least one vocabulary"));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        TestVerb.RunAsync(_glossary.Folder, [.. arguments, $"--ConnectionStrings:Glossary={_glossary.ConnectionString}"]);
}
