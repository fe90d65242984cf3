using Glossary.IntegrationTests.Infrastructure;
using Npgsql;

namespace Glossary.IntegrationTests.Storage;

/// <summary>What no program and no hand at psql may do to procedures.</summary>
public sealed class ProcedureConstraintTests
{
    private ProcedureSeed _seed = null!;
    private TestGlossary _glossary = null!;
    private NpgsqlDataSource _database = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _seed = new ProcedureSeed();
        _glossary = await TestGlossary.StartAsync(_seed.Path);
        _database = NpgsqlDataSource.Create(_glossary.ConnectionString);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _database?.Dispose();
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
        _seed?.Dispose();
    }

    [TestCase("INSERT INTO procedures SELECT gen_random_uuid(), slug, title, purpose, stage, \"full\", status, 1, created_at, updated_at FROM procedures", "ix_procedures_slug", TestName = "Two procedures cannot have one slug")]
    [TestCase("UPDATE procedures SET slug = 'Repair a pump'", "ck_procedures_slug", TestName = "A procedure's key must be a slug")]
    [TestCase("UPDATE procedures SET title = ' '", "ck_procedures_title", TestName = "A procedure's title cannot be blank")]
    [TestCase("UPDATE procedures SET purpose = ''", "ck_procedures_purpose", TestName = "A procedure's purpose cannot be blank")]
    [TestCase("UPDATE procedures SET stage = 'birth'", "ck_procedures_stage", TestName = "A procedure's stage must be one of the five")]
    [TestCase("UPDATE procedures SET status = 'cancelled'", "ck_procedures_status", TestName = "A procedure's status must be one of the four")]
    [TestCase("UPDATE procedures SET revision = 0", "ck_procedures_revision", TestName = "A procedure's revisions count from 1")]
    [TestCase("UPDATE procedure_steps SET who = 'nurse'", "ck_procedure_steps_who", TestName = "A step must be done by one of the five")]
    [TestCase("UPDATE procedure_steps SET patient_safety = E'\\n'", "ck_procedure_steps_patient_safety", TestName = "A step must say what a patient risks")]
    [TestCase("UPDATE procedure_steps SET what_the_other_side_needs = ''", "ck_procedure_steps_what_the_other_side_needs", TestName = "A step must say what the other side needs")]
    [TestCase("UPDATE procedure_sources SET url = 'ftp://example.org'", "ck_procedure_sources_url", TestName = "A procedure's source must be an address of the web")]
    [TestCase("UPDATE procedure_step_terms SET term_id = gen_random_uuid() WHERE step = 1", "fk_procedure_step_terms_terms_term_id", TestName = "A step cannot use a Term that is not there")]
    [TestCase("DELETE FROM terms WHERE slug = 'work-order'", "fk_procedure_step_terms_terms_term_id", TestName = "A Term that a step uses cannot be deleted")]
    [TestCase("INSERT INTO procedure_step_terms (procedure_id, step, term_id, position) SELECT procedure_id, 9, term_id, 0 FROM procedure_step_terms WHERE step = 1", "fk_procedure_step_terms_procedure_steps_procedure_id_step", TestName = "A Term cannot belong to a step that is not there")]
    [TestCase("DELETE FROM procedure_steps WHERE position = 3", "procedures_complete", TestName = "A procedure cannot have less than four steps")]
    [TestCase("UPDATE procedure_steps SET position = 7 WHERE position = 3", "fk_procedure_step_terms_procedure_steps_procedure_id_step", TestName = "A step cannot move away from its Terms")]
    [TestCase("DELETE FROM procedure_step_terms WHERE step = 2", "procedures_complete", TestName = "A step cannot be without Terms")]
    [TestCase("INSERT INTO procedure_steps SELECT 9, procedure_id, title, who, action, what_the_other_side_needs, patient_safety FROM procedure_steps WHERE position = 3; INSERT INTO procedure_step_terms (procedure_id, step, term_id, position) SELECT procedure_id, 9, term_id, 0 FROM procedure_step_terms WHERE step = 3", "procedures_complete", TestName = "Steps are counted without a gap")]
    [TestCase("INSERT INTO procedures SELECT gen_random_uuid(), 'empty', title, purpose, stage, \"full\", status, 1, created_at, updated_at FROM procedures", "procedures_complete", TestName = "A procedure cannot be without steps")]
    public void TheDatabaseRefuses(string sql, string constraint) =>
        Assert.That(async () => await ExecuteAsync(sql), Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo(constraint));

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
