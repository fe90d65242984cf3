using System.Globalization;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Glossary.IntegrationTests.Proposals;

public sealed class MailTests
{
    [Test]
    public async Task StewardsOfEverySideThatItTouches_AreTold_WhenItWaits_AndWhenItIsDecided()
    {
        using var smtp = await SmtpCatcher.StartAsync();
        await using var glossary = await StartAsync(smtp);
        using var ann = await glossary.ClientAsync(Role.Contributor, name: "Ann");
        using var hal = await glossary.ClientAsync(Role.Steward, "htm", "Hal");

        var proposal = await ann.OpenAsync(ProposedChanges.NewTerm("htm/mailed-word", "mailed word"));
        var waits = await smtp.NextAsync();
        await proposal.AgreeAsync(hal);
        var agreed = await smtp.NextAsync();

        Assert.Multiple(() =>
        {
            Assert.That(waits["to"]!.AsArray().Single()!.GetValue<string>(), Is.EqualTo("htm@hospital.example"));
            Assert.That(waits["from"]!.GetValue<string>(), Is.EqualTo("glossary@hospital.example"));
            Assert.That(waits["message"]!.GetValue<string>(), Does.Contain("Subject: Waits on you: htm/mailed-word").And.Contain($"https://glossary.hospital.example/proposals/{proposal["id"]}").And.Contain("Ann proposes"));
            Assert.That(agreed["message"]!.GetValue<string>(), Does.Contain("Subject: Agreed: htm/mailed-word").And.Contain("signed by Hal"));
        });
    }

    [Test]
    public async Task PeopleWithAnAccount_AreToldAtTheirOwnAddress_ButForWhoeverDidIt()
    {
        using var smtp = await SmtpCatcher.StartAsync();
        await using var glossary = await StartAsync(smtp);
        using var ada = await glossary.PersonAsync(Role.Steward, "it");
        using var ben = await glossary.PersonAsync(Role.Steward, "it");
        await using (var db = glossary.CreateContext())
        {
            await db.People.Where(person => person.Id == ada.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Email, "ada@hospital.example"));
            await db.People.Where(person => person.Id == ben.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Email, "ben@hospital.example").SetProperty(person => person.DisabledAt, DateTimeOffset.UtcNow));
        }

        using var ann = await glossary.ClientAsync(Role.Contributor, name: "Ann");
        await ann.OpenAsync(ProposedChanges.NewTerm("it/personal-mail", "personal mail"));
        var told = new[] { await smtp.NextAsync(), await smtp.NextAsync() }.SelectMany(message => message["to"]!.AsArray()).Select(to => to!.GetValue<string>());

        Assert.That(told, Is.EquivalentTo(new[] { "it@hospital.example", "ada@hospital.example" }));
    }

    [Test]
    public async Task WhatTheServerTurnsAway_IsSentAgain()
    {
        using var smtp = await SmtpCatcher.StartAsync(refusesFirst: true);
        await using var glossary = await StartAsync(smtp);
        using var ann = await glossary.ClientAsync(Role.Contributor, name: "Ann");

        await ann.OpenAsync(ProposedChanges.NewTerm("htm/retried-word", "retried word"));
        var message = await smtp.NextAsync();

        Assert.That(message["message"]!.GetValue<string>(), Does.Contain("htm/retried-word"));
        await using var db = glossary.CreateContext();
        var kept = await db.OutgoingMail.SingleAsync();
        Assert.That(kept.Failures, Is.EqualTo(1));
        Assert.That(kept.LastFailure, Does.Contain("Come again later"));
    }

    [Test]
    public async Task WithoutAServer_NoMailIsWritten()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var ann = await glossary.ClientAsync(Role.Contributor);

        await ann.OpenAsync(ProposedChanges.NewTerm("htm/silent-word", "silent word"));

        await using var db = glossary.CreateContext();
        Assert.That(await db.OutgoingMail.AnyAsync(), Is.False);
    }

    private static Task<TestGlossary> StartAsync(SmtpCatcher smtp) => TestGlossary.StartAsync(settings:
    [
        "--Glossary:PublicBaseUrl=https://glossary.hospital.example",
        "--Glossary:Mail:Host=127.0.0.1",
        $"--Glossary:Mail:Port={smtp.Port.ToString(CultureInfo.InvariantCulture)}",
        "--Glossary:Mail:Security=None",
        "--Glossary:Mail:From=Glossary <glossary@hospital.example>",
        "--Glossary:Mail:Stewards:htm:0=htm@hospital.example",
        "--Glossary:Mail:Stewards:it:0=it@hospital.example",
        "--Glossary:Mail:PollInterval=00:00:00.1",
        "--Glossary:Mail:RetryPause=00:00:00.1",
    ]);
}
