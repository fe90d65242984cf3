using System.Globalization;
using Glossary.Data;
using Glossary.IntegrationTests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Storage;

public sealed class ReplicaTests
{
    [Test]
    public async Task Migrate_ByManyReplicasAtOnce_IsDoneOnce()
    {
        var connectionString = await TestPostgres.CreateDatabaseAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var replica = new GlossaryDatabase();
            return await replica.OpenAsync(connectionString, CancellationToken.None);
        }));

        Assert.That(applied.Where(migrations => migrations.Count > 0), Has.Exactly(1).Items);
    }

    [Test]
    public async Task AnotherReplica_ShowsAWriteThatItsReaderAsksFor()
    {
        await using var one = await TestGlossary.StartAsync();
        await using var two = await TestGlossary.StartAsync(connectionString: one.ConnectionString);
        using var administrator = await one.AdministratorAsync();

        using var write = await administrator.SendAsync(HttpMethod.Post, "/api/v1/terms", NewTerm("it", "shared", "shared by replicas"), null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=shared%20by%20replicas");
        request.Headers.Add("Glossary-After", write.Change().ToString(CultureInfo.InvariantCulture));
        using var answer = await two.Anonymous.SendAsync(request);

        Assert.That((await answer.JsonAsync())["total"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public async Task Changes_OfManyWritersAtOnce_ReachAFollowerWithoutAGap()
    {
        await using var one = await TestGlossary.StartAsync();
        await using var two = await TestGlossary.StartAsync(connectionString: one.ConnectionString);
        using var administrator = await one.AdministratorAsync();
        using var other = await two.AdministratorAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? administrator : other).CreateAsync(NewTerm("it", $"burst-{i}", $"burst {i}"))));

        await using var db = one.CreateContext();
        var last = await db.Changes.MaxAsync(change => change.Number);
        foreach (var replica in new[] { one, two })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=burst&limit=100");
            request.Headers.Add("Glossary-After", last.ToString(CultureInfo.InvariantCulture));
            using var answer = await replica.Anonymous.SendAsync(request);
            Assert.That((await answer.JsonAsync())["total"]!.GetValue<int>(), Is.EqualTo(20));
        }
    }
}
