using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <summary>What a whole learning path must be, which only the end of a transaction can tell.</summary>
    [DbContext(typeof(GlossaryDbContext))]
    [Migration("20261126140100_LearningPathRules")]
    public partial class LearningPathRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The numbers are those of PathContent, LessonContent and ScenarioContent as they were when this was written.
            migrationBuilder.Sql("""
                ALTER TABLE scenario_choices ADD CONSTRAINT ex_scenario_choices_one_right
                    EXCLUDE USING btree (path_id WITH =, lesson WITH =, scenario WITH =) WHERE (is_right) DEFERRABLE INITIALLY DEFERRED;
                CREATE FUNCTION refuse_incomplete_path() RETURNS trigger LANGUAGE plpgsql AS $$
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
                            OR EXISTS (
                                SELECT 1 FROM lesson_false_friends pair
                                JOIN terms one ON one.id = pair.one_id JOIN terms other ON other.id = pair.other_id
                                WHERE path_id = checked AND one.vocabulary_id = other.vocabulary_id)
                        ) THEN
                            RAISE EXCEPTION 'A learning path has lessons of three to seven Terms, each with scenarios of which exactly one choice is right, all counted without a gap; false friends are of two vocabularies.'
                                USING ERRCODE = 'check_violation', CONSTRAINT = 'learning_paths_complete', TABLE = 'learning_paths';
                        END IF;
                    END LOOP;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER learning_paths_complete AFTER INSERT ON learning_paths DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('id');
                CREATE CONSTRAINT TRIGGER lessons_complete AFTER INSERT OR UPDATE OR DELETE ON lessons DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('path_id');
                CREATE CONSTRAINT TRIGGER lesson_terms_complete AFTER UPDATE OR DELETE ON lesson_terms DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('path_id');
                CREATE CONSTRAINT TRIGGER lesson_scenarios_complete AFTER UPDATE OR DELETE ON lesson_scenarios DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('path_id');
                CREATE CONSTRAINT TRIGGER scenario_choices_complete AFTER UPDATE OR DELETE ON scenario_choices DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_incomplete_path('path_id');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER scenario_choices_complete ON scenario_choices;
                DROP TRIGGER lesson_scenarios_complete ON lesson_scenarios;
                DROP TRIGGER lesson_terms_complete ON lesson_terms;
                DROP TRIGGER lessons_complete ON lessons;
                DROP TRIGGER learning_paths_complete ON learning_paths;
                DROP FUNCTION refuse_incomplete_path();
                ALTER TABLE scenario_choices DROP CONSTRAINT ex_scenario_choices_one_right;
                """);
        }
    }
}
