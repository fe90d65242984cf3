using System.Net;
using System.Text.Json.Nodes;
using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.Data.Webhooks;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.IntegrationTests.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Glossary.IntegrationTests.Webhooks;

public sealed class DeliveryTests : WebhookTest
{
    [Test]
    public async Task WhatAReceiverCouldNotTake_ComesAgainLater_InOrder_UnderTheSameId()
    {
        await SubscribeAsync();
        var first = await WriteAsync();
        Receiver.Answer = Receiver.With(500);
        await RoundAsync();
        var failed = Receiver.Take().Single();
        var second = await WriteAsync();
        await RoundAsync();
        Assert.That(Receiver.Take(), Is.Empty, "It is too early.");

        Receiver.Answer = Receiver.Taken;
        Clock.Move(TimeSpan.FromSeconds(13));
        await RoundAsync();

        var sent = Receiver.Take();
        Assert.That(sent.Select(one => JsonNode.Parse(one.Body)!["data"]!["term"]!["key"]!.GetValue<string>()), Is.EqualTo(new[] { first, second }));
        Assert.That((sent[0].Id, sent[0].Body), Is.EqualTo((failed.Id, failed.Body)));
    }

    [Test]
    public async Task AReceiverThatAsksForQuiet_IsLeftAloneForSoLong()
    {
        await SubscribeAsync();
        await WriteAsync();
        Receiver.Answer = Receiver.With(429, retryAfter: "600");
        await RoundAsync();
        Receiver.Take();

        Clock.Move(TimeSpan.FromMinutes(9));
        await RoundAsync();
        Assert.That(Receiver.Take(), Is.Empty);
        Clock.Move(TimeSpan.FromMinutes(2));
        await RoundAsync();
        Assert.That(Receiver.Take(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhatIsMerelyRefused_DoesNotHoldUpWhatComesNext()
    {
        var (id, _) = await SubscribeAsync();
        await WriteAsync();
        var second = await WriteAsync();
        var refused = true;
        Receiver.Answer = http =>
        {
            var status = refused ? 422 : 204;
            refused = false;
            return Receiver.With(status)(http);
        };
        await RoundAsync();

        Assert.That(Told()[^1], Is.EqualTo(second));
        Assert.That((await DeliveriesAsync(id)).Select(delivery => delivery!["state"]!.GetValue<string>()), Is.EqualTo(new[] { "delivered", "waiting" }));
    }

    [Test]
    public async Task AfterADay_ItIsGivenUp_AndSentAgainWhenAnAdministratorSaysSo()
    {
        var (id, _) = await SubscribeAsync();
        await WriteAsync();
        Receiver.Answer = Receiver.With(503);
        var began = Clock.GetUtcNow();
        for (var attempt = 0; attempt < 11; attempt++)
        {
            await RoundAsync();
            Clock.Move((await DeliveriesAsync(id))[0]!["nextTry"]?.GetValue<DateTimeOffset>() - Clock.GetUtcNow() + TimeSpan.FromSeconds(1) ?? TimeSpan.Zero);
        }

        Assert.That(Clock.GetUtcNow() - began, Is.InRange(TimeSpan.FromHours(16), TimeSpan.FromHours(30)));
        var attempts = Receiver.Take();
        Assert.That(attempts, Has.Count.EqualTo(11));
        var dead = (await DeliveriesAsync(id, "?state=dead")).Single()!;
        Assert.That((dead["status"]!.GetValue<int>(), dead["attempts"]!.GetValue<int>(), dead["failure"]!.GetValue<string>()), Is.EqualTo((503, 11, "It has trouble of its own.")));
        await RoundAsync();
        Assert.That(Receiver.Take(), Is.Empty);

        Receiver.Answer = Receiver.Taken;
        using var again = await Administrator.PostAsync($"/api/v1/webhooks/{id}/deliveries/{dead["number"]}/again", null);
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        await RoundAsync();
        Assert.That(Receiver.Take().Single().Id, Is.EqualTo(attempts[0].Id));
        Assert.That((await DeliveriesAsync(id, "?state=delivered")), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AfterThreeDaysOfNothing_ItIsOutOfUse_AndAdministratorsAreTold()
    {
        var person = await Glossary.AccountAsync(Role.Administrator);
        await using var db = Glossary.CreateContext();
        await db.People.Where(row => row.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, "ada@hospital.example"));
        var (id, _) = await SubscribeAsync();
        await WriteAsync();
        Receiver.Answer = Receiver.With(500);
        await RoundAsync();
        Clock.Move(TimeSpan.FromDays(3.1));
        await RoundAsync();

        var webhook = await WebhookAsync(id);
        Assert.That((webhook["enabled"]!.GetValue<bool>(), webhook["whyDisabled"]!.GetValue<string>()), Is.EqualTo((false, "Nothing has arrived for 3 days.")));
        Assert.That(await db.OutgoingMail.Where(mail => mail.Text.Contains(id)).Select(mail => mail.Recipient).SingleAsync(), Is.EqualTo("ada@hospital.example"));
    }

    [Test]
    public async Task AReceiverThatIsGone_IsToldNothingMore()
    {
        var (id, _) = await SubscribeAsync();
        await WriteAsync();
        Receiver.Answer = Receiver.With(410);
        await RoundAsync();
        await WriteAsync();
        Clock.Move(TimeSpan.FromDays(1));
        await RoundAsync();

        Assert.That(Receiver.Take(), Has.Count.EqualTo(1));
        Assert.That((await WebhookAsync(id))["enabled"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public async Task ARedirect_IsNotFollowed()
    {
        var (id, _) = await SubscribeAsync();
        await WriteAsync();
        Receiver.Answer = Receiver.With(307, location: $"{Receiver.Address}elsewhere");
        await RoundAsync();

        Assert.That(Receiver.Take(), Has.Count.EqualTo(1));
        Assert.That((await DeliveriesAsync(id))[0]!["failure"]!.GetValue<string>(), Does.StartWith("It points elsewhere"));
    }

    [Test]
    public async Task AProgramThatEndsWhileItSends_LosesNothing_AndNobodySendsBesideIt()
    {
        var (id, _) = await SubscribeAsync();
        await WriteAsync();
        using var stop = new CancellationTokenSource();
        var arrived = new TaskCompletionSource();
        Receiver.Answer = async http =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        var first = Rounds.RunAsync(stop.Token);
        await arrived.Task;
        await RoundAsync(NewRounds());
        Assert.That(Receiver.Take(), Has.Count.EqualTo(1), "Another replica sent it, too.");
        await stop.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await DeliveriesAsync(id)).Single()!["state"]!.GetValue<string>(), Is.EqualTo("waiting"));

        Receiver.Answer = Receiver.Taken;
        await RoundAsync(NewRounds());

        Assert.That(Receiver.Take(), Has.Count.EqualTo(1));
        Assert.That((await DeliveriesAsync(id)).Single()!["state"]!.GetValue<string>(), Is.EqualTo("delivered"));
    }

    [Test]
    public async Task WhoeverHasTheTurn_HasItAlone()
    {
        var database = Glossary.Services.GetRequiredService<GlossaryDatabase>();
        await using (var one = await DeliveryTurn.TakeAsync(database, CancellationToken.None))
        {
            Assert.That(one, Is.Not.Null);
            Assert.That(await DeliveryTurn.TakeAsync(database, CancellationToken.None), Is.Null);
        }

        await using var next = await DeliveryTurn.TakeAsync(database, CancellationToken.None);
        Assert.That(next, Is.Not.Null);
    }

    [Test]
    public async Task Proposals_AreToldWhenTheyOpenAndWhenTheyAreDecided_WithoutNamingAnybody()
    {
        await SubscribeAsync(["proposal.opened", "proposal.decided", "term.agreed"], "htm");
        using var ann = await Glossary.ClientAsync(Role.Contributor, name: "Ann Proposer");
        using var hal = await Glossary.ClientAsync(Role.Steward, "htm", "Hal Signer");
        await (await ann.OpenAsync(ProposedChanges.NewTerm("htm/told-word", "told word"))).AgreeAsync(hal);
        await ann.OpenAsync(ProposedChanges.NewTerm("it/not-for-htm", "not for htm"));
        await RoundAsync();

        var sent = Receiver.Take().Select(one => JsonNode.Parse(one.Body)!).ToList();
        Assert.That(sent.Select(one => one["type"]!.GetValue<string>()), Is.EquivalentTo(new[] { "proposal.opened", "term.agreed", "proposal.decided" }));
        Assert.That(sent.Select(one => one.ToJsonString()), Has.None.Contains("Ann").And.None.Contains("Hal"));
        Assert.That(sent.Single(one => one["type"]!.GetValue<string>() == "proposal.decided")["data"]!["proposal"]!["subjects"]!.AsArray().Single()!.GetValue<string>(), Is.EqualTo("htm/told-word"));
    }

    [Test]
    public async Task WhatHappenedWhileNobodyListened_IsNotTold()
    {
        var (id, _) = await SubscribeAsync();
        var etag = $"\"{(await WebhookAsync(id))["revision"]}\"";
        var off = Body(Receiver.Address);
        off["enabled"] = false;
        using var disabled = await Administrator.SendAsync(HttpMethod.Put, $"/api/v1/webhooks/{id}", off, etag);
        Assert.That(disabled.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await WriteAsync();
        await RoundAsync();
        using var enabled = await Administrator.SendAsync(HttpMethod.Put, $"/api/v1/webhooks/{id}", Body(Receiver.Address), disabled.Headers.ETag!.ToString());
        var told = await WriteAsync();
        await RoundAsync();

        Assert.That(Told(), Is.EqualTo(new[] { told }));
    }

    [Test]
    public async Task WhatHappenedBeforeThereWasAnyWebhook_IsNotTold()
    {
        await WriteAsync();
        await RoundAsync();
        await SubscribeAsync();
        var told = await WriteAsync();
        await RoundAsync();

        Assert.That(Told(), Is.EqualTo(new[] { told }));
    }

    [Test]
    public async Task WhileNobodyListens_ARoundAfterWhichNothingHappenedWritesNothing()
    {
        await WriteAsync();
        await RoundAsync();
        var written = await PositionWrittenAsync();

        await RoundAsync();
        Assert.That(await PositionWrittenAsync(), Is.EqualTo(written));

        await WriteAsync();
        await RoundAsync();
        Assert.That(await PositionWrittenAsync(), Is.Not.EqualTo(written), "What happened is passed over once.");
    }

    /// <summary>The transaction that wrote last how far the feed was read.</summary>
    private async Task<string> PositionWrittenAsync()
    {
        await using var db = Glossary.CreateContext();
        return await db.Database.SqlQuery<string>($"SELECT xmin::text AS \"Value\" FROM webhook_position").SingleAsync();
    }
}
