using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <summary>The rules that EF's model cannot express, so that no program and no hand at psql can break them.</summary>
    public partial class FoundationRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Tells this glossary's database from any other, so that an index built from another one is not taken for ours.
            migrationBuilder.Sql("""
                CREATE TABLE glossary (
                    id uuid NOT NULL DEFAULT gen_random_uuid(),
                    seed_fingerprint text NULL,
                    only_row boolean NOT NULL DEFAULT true CONSTRAINT pk_glossary PRIMARY KEY CONSTRAINT ck_glossary_one_row CHECK (only_row)
                );
                INSERT INTO glossary DEFAULT VALUES;
                """);

            // Two Terms have one relation and one Mapping in use, whichever end it is written at.
            migrationBuilder.Sql("""
                CREATE UNIQUE INDEX ux_relations_pair ON relations (least(subject_id, object_id), greatest(subject_id, object_id));
                CREATE UNIQUE INDEX ux_mappings_pair ON mappings (least(source_id, target_id), greatest(source_id, target_id))
                    WHERE status <> 'deprecated';
                """);

            // Two transactions could each add half of a cycle and see nothing wrong, so the check takes the writers' lock,
            // which every writer of ours already holds.
            migrationBuilder.Sql($"""
                CREATE FUNCTION refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock({AdvisoryLock.Write});
                    IF EXISTS (
                        WITH RECURSIVE above(id) AS (
                            SELECT NEW.object_id
                            UNION
                            SELECT relations.object_id FROM relations JOIN above ON relations.subject_id = above.id
                            WHERE relations.kind = 'broader'
                        )
                        SELECT 1 FROM above WHERE id = NEW.subject_id
                    ) THEN
                        RAISE EXCEPTION 'A Term cannot be broader than itself, not even through others.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'relations_no_cycle', TABLE = 'relations';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER relations_no_cycle AFTER INSERT OR UPDATE ON relations
                    FOR EACH ROW WHEN (NEW.kind = 'broader') EXECUTE FUNCTION refuse_cycle();
                """);

            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% is a record of what happened; it is never altered.', TG_TABLE_NAME
                        USING ERRCODE = 'integrity_constraint_violation';
                END $$;
                CREATE TRIGGER revisions_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON revisions EXECUTE FUNCTION refuse_rewriting();
                CREATE TRIGGER changes_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON changes EXECUTE FUNCTION refuse_rewriting();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER changes_immutable ON changes;
                DROP TRIGGER revisions_immutable ON revisions;
                DROP TRIGGER relations_no_cycle ON relations;
                DROP FUNCTION refuse_rewriting();
                DROP FUNCTION refuse_cycle();
                DROP INDEX ux_mappings_pair;
                DROP INDEX ux_relations_pair;
                DROP TABLE glossary;
                """);
        }
    }
}
