using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.IntegrationTests.Proposals;
using Npgsql;

namespace Glossary.IntegrationTests.Storage;

/// <summary>What no program and no hand at psql may pass off as agreed.</summary>
public sealed class ProposalConstraintTests
{
    private TestGlossary _glossary = null!;
    private NpgsqlDataSource _database = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _database = NpgsqlDataSource.Create(_glossary.ConnectionString);
        using var administrator = await _glossary.AdministratorAsync();
        using var hal = await _glossary.ClientAsync(Role.Steward, "htm", "Hal");
        using var ida = await _glossary.ClientAsync(Role.Steward, "it", "Ida");
        foreach (var slug in new[] { "open", "done", "plain" })
        {
            await administrator.CreateAsync(Requests.NewTerm("htm", slug, $"htm {slug}"));
            await administrator.CreateAsync(Requests.NewTerm("it", slug, $"it {slug}"));
        }

        await administrator.MapAsync(Requests.NewMapping("htm/plain", "it/plain", "closeMatch"));
        var open = await hal.OpenAsync(ProposedChanges.NewMapping("htm/open", "it/open", "closeMatch"));
        using var comment = await hal.DoAsync(open, "comments", new() { ["text"] = "Well?" });
        await open.AgreeAsync(hal);
        await (await hal.OpenAsync(ProposedChanges.NewMapping("htm/done", "it/done", "closeMatch"))).AgreeAsync(hal, ida);
        await hal.OpenAsync(ProposedChanges.NewTerm("htm/own", "own"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _database?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [TestCase("UPDATE proposals SET canonical = canonical || ' ' WHERE state = 'open'", "ck_proposals_content_hash", TestName = "A proposal cannot say something else under its hash")]
    [TestCase("UPDATE proposals SET canonical = canonical || ' ', content_hash = encode(sha256(convert_to(canonical || ' ', 'UTF8')), 'hex') WHERE state = 'open'", "proposals_signed", TestName = "A proposal cannot be changed under a sign-off")]
    [TestCase("UPDATE proposals SET state = 'approved', decided_at = now() WHERE state = 'open' AND cardinality(vocabularies) = 2", "proposals_signed", TestName = "A proposal cannot be approved with one side's sign-off")]
    [TestCase("UPDATE proposals SET state = 'open', decided_at = null WHERE state = 'approved'", "proposals_final", TestName = "A decided proposal cannot be opened again")]
    [TestCase("DELETE FROM proposals WHERE state = 'approved'", "proposals_final", TestName = "A decided proposal cannot be deleted")]
    [TestCase("INSERT INTO proposal_sign_offs (proposal_id, vocabulary, steward_id, steward, content_hash, at) SELECT id, 'it', gen_random_uuid(), 'Nobody', repeat('0', 64), now() FROM proposals WHERE state = 'open' AND cardinality(vocabularies) = 2", "proposal_sign_offs_bound", TestName = "A sign-off cannot be of other content")]
    [TestCase("INSERT INTO proposal_sign_offs (proposal_id, vocabulary, steward_id, steward, content_hash, at) SELECT id, 'standards', gen_random_uuid(), 'Nobody', content_hash, now() FROM proposals WHERE state = 'open'", "proposal_sign_offs_bound", TestName = "A sign-off cannot be for a vocabulary that is not touched")]
    [TestCase("INSERT INTO proposal_sign_offs (proposal_id, vocabulary, steward_id, steward, content_hash, at) SELECT id, 'htm', author_id, author, content_hash, now() FROM proposals WHERE state = 'open' AND cardinality(vocabularies) = 1", "proposal_sign_offs_bound", TestName = "A sign-off cannot be of its author alone")]
    [TestCase("INSERT INTO proposal_sign_offs (proposal_id, vocabulary, steward_id, steward, content_hash, at) SELECT id, 'it', author_id, author, content_hash, now() FROM proposals WHERE state = 'open' AND cardinality(vocabularies) = 2", "ux_proposal_sign_offs_one_a_person", TestName = "One person cannot sign for both sides")]
    [TestCase("INSERT INTO proposal_sign_offs (proposal_id, vocabulary, steward_id, steward, content_hash, at) SELECT id, 'htm', gen_random_uuid(), 'Second', content_hash, now() FROM proposals WHERE state = 'open' AND cardinality(vocabularies) = 2", "pk_proposal_sign_offs", TestName = "A vocabulary cannot sign twice")]
    [TestCase("UPDATE proposal_sign_offs SET steward = 'Somebody else'", "proposal_sign_offs_bound", TestName = "A sign-off cannot be altered")]
    [TestCase("UPDATE mappings SET status = 'agreed' WHERE status = 'proposed'", "mappings_signed", TestName = "A mapping cannot be agreed without sign-offs")]
    [TestCase("DELETE FROM mapping_sign_offs WHERE vocabulary = 'it'", "mappings_signed", TestName = "An agreed mapping cannot lose a sign-off")]
    [TestCase("UPDATE mapping_sign_offs SET steward_id = (SELECT max(steward_id::text)::uuid FROM mapping_sign_offs)", "ux_mapping_sign_offs_one_a_person", TestName = "A mapping cannot be agreed by one person for both sides")]
    public void TheDatabaseRefuses(string sql, string constraint) =>
        Assert.That(async () => await ExecuteAsync(sql), Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo(constraint));

    [TestCase("UPDATE proposal_comments SET text = 'Something else'")]
    [TestCase("DELETE FROM proposal_comments")]
    [TestCase("TRUNCATE proposal_comments")]
    public void Comments_CannotBeRewritten(string sql) =>
        Assert.That(async () => await ExecuteAsync(sql), Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo(PostgresErrorCodes.IntegrityConstraintViolation));

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
