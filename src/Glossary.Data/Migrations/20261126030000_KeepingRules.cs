using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <summary>What keeps the language in order over the years, as far as EF's model cannot express it.</summary>
    [DbContext(typeof(GlossaryDbContext))]
    [Migration("20261126030000_KeepingRules")]
    public partial class KeepingRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Terms from before there was a day of review have it a year after they last changed.
            migrationBuilder.Sql("""
                UPDATE terms SET review_on = ((updated_at AT TIME ZONE 'UTC') + interval '1 year')::date;
                ALTER TABLE terms ALTER COLUMN review_on DROP DEFAULT;
                """);

            // As with relations: two transactions could each add half of a circle, so the check takes the writers' lock.
            migrationBuilder.Sql($"""
                CREATE FUNCTION refuse_replacement_circle() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock({AdvisoryLock.Write});
                    IF EXISTS (
                        WITH RECURSIVE successors(id) AS (
                            SELECT NEW.replaced_by_id
                            UNION
                            SELECT terms.replaced_by_id FROM terms JOIN successors ON terms.id = successors.id
                            WHERE terms.replaced_by_id IS NOT NULL
                        )
                        SELECT 1 FROM successors WHERE id = NEW.id
                    ) THEN
                        RAISE EXCEPTION 'A Term cannot be replaced by itself, not even through others.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'terms_no_replacement_circle', TABLE = 'terms';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER terms_no_replacement_circle AFTER INSERT OR UPDATE OF replaced_by_id ON terms
                    FOR EACH ROW WHEN (NEW.replaced_by_id IS NOT NULL) EXECUTE FUNCTION refuse_replacement_circle();
                """);

            // What happened before there was a chain becomes its beginning. The same as AuditHash, in SQL.
            migrationBuilder.Sql("""
                CREATE FUNCTION pg_temp.h(field text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT sha256(convert_to(coalesce(field, ''), 'UTF8')) $$;
                CREATE FUNCTION pg_temp.moment(at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT ((extract(epoch FROM at) * 1000000)::bigint)::text $$;
                DO $$
                DECLARE
                    tip bytea := decode(repeat('00', 32), 'hex');
                    place bigint := 0;
                    link bytea;
                    happened record;
                BEGIN
                    FOR happened IN SELECT r.*, c.action FROM changes c JOIN revisions r ON r.id = c.revision_id ORDER BY c.number LOOP
                        place := place + 1;
                        link := sha256(tip || pg_temp.h(place::text) || pg_temp.h(pg_temp.moment(happened.at)) || pg_temp.h(happened.action)
                            || pg_temp.h(happened.author) || pg_temp.h(happened.key) || pg_temp.h('')
                            || sha256(pg_temp.h(happened.id::text) || pg_temp.h(happened.subject) || pg_temp.h(happened.subject_id::text) || pg_temp.h(happened.key)
                                || pg_temp.h(happened.number::text) || pg_temp.h(happened.author) || pg_temp.h(happened.reason)
                                || pg_temp.h(happened.before::text) || pg_temp.h(happened.after::text) || pg_temp.h(pg_temp.moment(happened.at))));
                        INSERT INTO audit (number, at, kind, actor, subject, detail, revision_id, previous, hash)
                        VALUES (place, happened.at, happened.action, happened.author, happened.key, '', happened.id, tip, link);
                        tip := link;
                    END LOOP;
                END $$;
                DROP FUNCTION pg_temp.h(text);
                DROP FUNCTION pg_temp.moment(timestamptz);
                CREATE TRIGGER audit_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION refuse_rewriting();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER audit_immutable ON audit;
                DROP TRIGGER terms_no_replacement_circle ON terms;
                DROP FUNCTION refuse_replacement_circle();
                """);
        }
    }
}
