using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(GlossaryDbContext))]
    [Migration("20261126160000_RulesForManyRows")]
    public partial class RulesForManyRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The same rule, looked at once a statement: once a row, a first seed's thousands of relations each went through all the others.
            migrationBuilder.Sql($"""
                DROP TRIGGER relations_no_cycle ON relations;
                CREATE OR REPLACE FUNCTION refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NOT EXISTS (SELECT FROM written WHERE kind = 'broader') THEN
                        RETURN NULL;
                    END IF;
                    PERFORM pg_advisory_xact_lock({AdvisoryLock.Write});
                    IF EXISTS (
                        WITH RECURSIVE above(subject_id, id) AS (
                            SELECT subject_id, object_id FROM written WHERE kind = 'broader'
                            UNION
                            SELECT above.subject_id, relations.object_id FROM relations JOIN above ON relations.subject_id = above.id
                            WHERE relations.kind = 'broader'
                        )
                        SELECT FROM above WHERE id = subject_id
                    ) THEN
                        RAISE EXCEPTION 'A Term cannot be broader than itself, not even through others.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'relations_no_cycle', TABLE = 'relations';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER relations_no_cycle AFTER INSERT ON relations
                    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_cycle();
                CREATE TRIGGER relations_no_cycle_by_update AFTER UPDATE ON relations
                    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_cycle();
                """);

            // The same rule; but a false friend's two Terms are found by their keys whatever PostgreSQL guesses about tables it has not yet
            // counted, where it went through a whole vocabulary for each.
            migrationBuilder.Sql(PathRule("""
                SELECT 1 FROM lesson_false_friends pair
                WHERE path_id = checked AND (SELECT vocabulary_id FROM terms WHERE id = pair.one_id) = (SELECT vocabulary_id FROM terms WHERE id = pair.other_id)
                """));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(PathRule("""
                SELECT 1 FROM lesson_false_friends pair
                JOIN terms one ON one.id = pair.one_id JOIN terms other ON other.id = pair.other_id
                WHERE path_id = checked AND one.vocabulary_id = other.vocabulary_id
                """));
            migrationBuilder.Sql($"""
                DROP TRIGGER relations_no_cycle_by_update ON relations;
                DROP TRIGGER relations_no_cycle ON relations;
                CREATE OR REPLACE FUNCTION refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
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
        }

        private static string PathRule(string falseFriendOfOneVocabulary) => $"""
            CREATE OR REPLACE FUNCTION refuse_incomplete_path() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE
                checked uuid;
            BEGIN
                FOREACH checked IN ARRAY ARRAY[(to_jsonb(OLD) ->> TG_ARGV[0])::uuid, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid] LOOP
                    IF EXISTS (SELECT 1 FROM learning_paths WHERE id = checked) AND (
                        (SELECT count(*) = 0 OR max(position) <> count(*) - 1 OR count(DISTINCT slug) <> count(*) FROM lessons WHERE path_id = checked)
                        OR EXISTS (
                            SELECT 1 FROM lessons WHERE path_id = checked AND (
                                (SELECT count(*) NOT BETWEEN 3 AND 7 OR max(position) <> count(*) - 1 FROM lesson_terms WHERE path_id = checked AND lesson = lessons.position)
                                OR (SELECT count(*) = 0 OR max(position) <> count(*) - 1 FROM lesson_scenarios WHERE path_id = checked AND lesson = lessons.position)))
                        OR EXISTS (
                            SELECT 1 FROM lesson_scenarios scenarios WHERE path_id = checked AND (
                                SELECT count(*) < 3 OR max(position) <> count(*) - 1 OR count(*) FILTER (WHERE is_right) <> 1
                                FROM scenario_choices WHERE path_id = checked AND lesson = scenarios.lesson AND scenario = scenarios.position))
                        OR EXISTS ({falseFriendOfOneVocabulary})
                    ) THEN
                        RAISE EXCEPTION 'A learning path has lessons of three to seven Terms, each with scenarios of which exactly one choice is right, all counted without a gap; false friends are of two vocabularies.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'learning_paths_complete', TABLE = 'learning_paths';
                    END IF;
                END LOOP;
                RETURN NULL;
            END $$;
            """;
    }
}
