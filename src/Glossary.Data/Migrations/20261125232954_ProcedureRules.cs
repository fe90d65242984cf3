using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <summary>What a whole procedure must be, which only the end of a transaction can tell.</summary>
    public partial class ProcedureRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The number of steps is ProcedureContent.FewestSteps as it was when this was written.
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_incomplete_procedure() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    checked uuid;
                BEGIN
                    FOREACH checked IN ARRAY ARRAY[(to_jsonb(OLD) ->> TG_ARGV[0])::uuid, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid] LOOP
                        IF EXISTS (SELECT 1 FROM procedures WHERE id = checked) AND (
                            SELECT count(*) < 4 OR max(position) <> count(*) - 1 OR bool_or(NOT EXISTS (
                                SELECT 1 FROM procedure_step_terms used WHERE used.procedure_id = steps.procedure_id AND used.step = steps.position))
                            FROM procedure_steps steps WHERE procedure_id = checked
                        ) THEN
                            RAISE EXCEPTION 'A procedure has at least four steps, counted without a gap, and each uses at least one Term.'
                                USING ERRCODE = 'check_violation', CONSTRAINT = 'procedures_complete', TABLE = 'procedures';
                        END IF;
                    END LOOP;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER procedures_complete AFTER INSERT ON procedures DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_procedure('id');
                CREATE CONSTRAINT TRIGGER procedure_steps_complete AFTER INSERT OR UPDATE OR DELETE ON procedure_steps DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_procedure('procedure_id');
                CREATE CONSTRAINT TRIGGER procedure_step_terms_complete AFTER UPDATE OR DELETE ON procedure_step_terms DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_procedure('procedure_id');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER procedure_step_terms_complete ON procedure_step_terms;
                DROP TRIGGER procedure_steps_complete ON procedure_steps;
                DROP TRIGGER procedures_complete ON procedures;
                DROP FUNCTION refuse_incomplete_procedure();
                """);
        }
    }
}
