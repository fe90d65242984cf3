using Glossary.IntegrationTests.Infrastructure;
using Npgsql;
using static Glossary.IntegrationTests.Infrastructure.Requests;

namespace Glossary.IntegrationTests.Storage;

/// <summary>What no program and no hand at psql may do to the data.</summary>
public sealed class ConstraintTests
{
    private TestGlossary _glossary = null!;
    private NpgsqlDataSource _database = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _glossary = await TestGlossary.StartAsync();
        _database = NpgsqlDataSource.Create(_glossary.ConnectionString);
        using var administrator = await _glossary.AdministratorAsync();
        foreach (var slug in new[] { "a", "b", "c" })
        {
            await administrator.CreateAsync(NewTerm("htm", slug, $"htm {slug}"));
            await administrator.CreateAsync(NewTerm("it", slug, $"it {slug}"));
            await administrator.CreateAsync(NewTerm("standards", slug, $"standards {slug}"));
        }

        await administrator.MapAsync(NewMapping("htm/a", "it/a", "closeMatch"));
        await ExecuteAsync(Relate("a", "b"));
        await ExecuteAsync(Relate("b", "c"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _database?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [TestCase("INSERT INTO terms SELECT gen_random_uuid(), vocabulary_id, slug, status, null, 1, created_at, updated_at, stages, review_on FROM terms WHERE slug = 'a'", "ix_terms_vocabulary_id_slug", TestName = "Two Terms cannot have one key")]
    [TestCase("UPDATE terms SET slug = 'Not A Slug' WHERE slug = 'c'", "ck_terms_slug", TestName = "A key must be a slug")]
    [TestCase("UPDATE terms SET status = 'cancelled' WHERE slug = 'c'", "ck_terms_status", TestName = "A status must be one of the four")]
    [TestCase("UPDATE terms SET stages = '{Birth}' WHERE slug = 'c'", "ck_terms_stages", TestName = "A stage must be one of the five")]
    [TestCase("DELETE FROM terms WHERE slug = 'a'", "fk_mappings_terms_source_id_source_vocabulary_id", TestName = "A Mapping cannot lose an end")]
    [TestCase("UPDATE mappings SET target_id = gen_random_uuid()", "fk_mappings_terms_target_id_target_vocabulary_id", TestName = "A Mapping cannot point nowhere")]
    [TestCase("UPDATE mappings SET target_id = source_id, target_vocabulary_id = source_vocabulary_id", "ck_mappings_between_vocabularies", TestName = "A Mapping cannot stay within one vocabulary")]
    [TestCase("UPDATE mappings SET target_id = (SELECT terms.id FROM terms JOIN vocabularies v ON v.id = vocabulary_id WHERE v.slug = 'htm' AND terms.slug = 'b')", "fk_mappings_terms_target_id_target_vocabulary_id", TestName = "A Mapping cannot lie about the vocabulary of its end")]
    [TestCase("INSERT INTO mappings SELECT gen_random_uuid(), target_id, target_vocabulary_id, source_id, source_vocabulary_id, relation, rationale, bridge, confidence, justification, status, 1, created_at, updated_at FROM mappings", "ux_mappings_pair", TestName = "A pair cannot be mapped twice, not even the other way round")]
    [TestCase("UPDATE mappings SET confidence = 1.01", "ck_mappings_confidence", TestName = "A confidence cannot be more than 1")]
    [TestCase("UPDATE labels SET language = 'en_US'", "ck_labels_language", TestName = "A label's language must be a BCP 47 tag")]
    [TestCase("UPDATE definitions SET language = 'deutsch-'", "ck_definitions_language", TestName = "A definition's language must be a BCP 47 tag")]
    [TestCase("UPDATE labels SET text = E'\\t '", "ck_labels_text", TestName = "A label cannot be blank")]
    [TestCase("UPDATE relations SET object_id = subject_id", "ck_relations_not_to_itself", TestName = "A Term cannot be related to itself")]
    public void TheDatabaseRefuses(string sql, string constraint) =>
        Assert.That(async () => await ExecuteAsync(sql), Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo(constraint));

    [Test]
    public void ACircleOfBroaderTerms_IsRefused() =>
        Assert.That(async () => await ExecuteAsync(Relate("c", "a")), Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo("relations_no_cycle"));

    [Test]
    public void ACircleWithinOneStatement_IsRefused() =>
        Assert.That(
            async () => await ExecuteAsync("""
                INSERT INTO relations (subject_id, object_id, vocabulary_id, kind)
                SELECT subject.id, other.id, subject.vocabulary_id, 'broader'
                FROM (VALUES ('a', 'b'), ('b', 'c'), ('c', 'a')) AS pair (one, two)
                JOIN vocabularies ON vocabularies.slug = 'standards'
                JOIN terms subject ON subject.slug = one AND subject.vocabulary_id = vocabularies.id
                JOIN terms other ON other.slug = two AND other.vocabulary_id = vocabularies.id
                """),
            Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo("relations_no_cycle"));

    [Test]
    public void ACircleMadeByAnUpdate_IsRefused() =>
        Assert.That(
            async () => await ExecuteAsync("""
                INSERT INTO relations (subject_id, object_id, vocabulary_id, kind)
                SELECT least(one.id, three.id), greatest(one.id, three.id), one.vocabulary_id, 'related' FROM terms one JOIN terms three USING (vocabulary_id) JOIN vocabularies ON vocabularies.id = vocabulary_id
                WHERE vocabularies.slug = 'htm' AND one.slug = 'a' AND three.slug = 'c';
                UPDATE relations SET kind = 'broader', subject_id = three.id, object_id = one.id FROM terms one JOIN terms three USING (vocabulary_id)
                WHERE kind = 'related' AND one.slug = 'a' AND three.slug = 'c' AND relations.vocabulary_id = one.vocabulary_id;
                """),
            Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo("relations_no_cycle"));

    [Test]
    public async Task TermsThatReplaceEachOtherInACircle_AreRefused()
    {
        await ExecuteAsync(Replace("b", "c"));
        Assert.That(async () => await ExecuteAsync(Replace("c", "b")), Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo("terms_no_replacement_circle"));
    }

    [TestCase("UPDATE revisions SET author = 'somebody else'")]
    [TestCase("DELETE FROM revisions")]
    [TestCase("TRUNCATE revisions CASCADE")]
    [TestCase("UPDATE changes SET at = now()")]
    [TestCase("DELETE FROM changes")]
    public void History_CannotBeRewritten(string sql) =>
        Assert.That(async () => await ExecuteAsync(sql), Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo(PostgresErrorCodes.IntegrityConstraintViolation));

    [Test]
    public async Task TwoHalvesOfACircle_WrittenAtOnce_CannotBothBeKept()
    {
        // Two of IT's Terms, each made broader than the other by a transaction that cannot see the other's.
        var halves = new[] { Relate("a", "b", "it"), Relate("b", "a", "it") };

        var outcomes = await Task.WhenAll(halves.Select(async sql =>
        {
            try
            {
                await ExecuteAsync(sql);
                return true;
            }
            catch (PostgresException)
            {
                return false;
            }
        }));

        Assert.That(outcomes, Is.EquivalentTo(new[] { true, false }));
    }

    private static string Replace(string slug, string successor) => $"""
        UPDATE terms SET status = 'deprecated', replaced_by_id = (SELECT other.id FROM terms other JOIN vocabularies v ON v.id = other.vocabulary_id WHERE v.slug = 'standards' AND other.slug = '{successor}')
        FROM vocabularies v WHERE v.id = vocabulary_id AND v.slug = 'standards' AND terms.slug = '{slug}'
        """;

    private static string Relate(string subject, string other, string vocabulary = "htm") => $"""
        INSERT INTO relations (subject_id, object_id, vocabulary_id, kind)
        SELECT s.id, o.id, v.id, 'broader' FROM vocabularies v
        JOIN terms s ON s.vocabulary_id = v.id AND s.slug = '{subject}' JOIN terms o ON o.vocabulary_id = v.id AND o.slug = '{other}'
        WHERE v.slug = '{vocabulary}'
        """;

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
