using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <summary>What a sign-off is worth, so that no program and no hand at psql can have something agreed that was not signed.</summary>
    public partial class ProposalRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A sign-off is of what the proposal says at that moment, for a vocabulary that it touches, and never of its author alone.
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_unbound_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    signed proposals;
                BEGIN
                    SELECT * INTO signed FROM proposals WHERE id = COALESCE(NEW.proposal_id, OLD.proposal_id);
                    IF TG_OP = 'UPDATE' OR (TG_OP = 'DELETE' AND signed.state IN ('approved', 'declined', 'withdrawn')) THEN
                        RAISE EXCEPTION 'A sign-off is never altered.' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'proposal_sign_offs_bound', TABLE = 'proposal_sign_offs';
                    END IF;
                    IF TG_OP = 'INSERT' AND (
                        NEW.content_hash <> signed.content_hash OR signed.state NOT IN ('open', 'approved') OR NOT NEW.vocabulary = ANY (signed.vocabularies)
                        OR (NEW.steward_id = signed.author_id AND cardinality(signed.vocabularies) = 1)
                    ) THEN
                        RAISE EXCEPTION 'A sign-off is of what the proposal says now, for a vocabulary that it touches, and not of its author alone.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_sign_offs_bound', TABLE = 'proposal_sign_offs';
                    END IF;
                    RETURN COALESCE(NEW, OLD);
                END $$;
                CREATE TRIGGER proposal_sign_offs_bound BEFORE INSERT OR UPDATE OR DELETE ON proposal_sign_offs
                    FOR EACH ROW EXECUTE FUNCTION refuse_unbound_sign_off();
                """);

            // What is decided stays as it is. What is approved was signed for every vocabulary; what was signed was not changed since.
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF OLD.state IN ('approved', 'declined', 'withdrawn') OR (TG_OP = 'DELETE' AND OLD.state <> 'draft') THEN
                        RAISE EXCEPTION 'A proposal that was decided is never altered.' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'proposals_final', TABLE = 'proposals';
                    END IF;
                    RETURN COALESCE(NEW, OLD);
                END $$;
                CREATE TRIGGER proposals_final BEFORE UPDATE OR DELETE ON proposals FOR EACH ROW EXECUTE FUNCTION refuse_reopening();

                CREATE FUNCTION refuse_unsigned_approval() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    now_is proposals;
                BEGIN
                    SELECT * INTO now_is FROM proposals WHERE id = NEW.id;
                    IF EXISTS (SELECT 1 FROM proposal_sign_offs WHERE proposal_id = now_is.id AND content_hash <> now_is.content_hash)
                        OR (now_is.state = 'approved' AND EXISTS (
                            SELECT 1 FROM unnest(now_is.vocabularies) AS touched(slug)
                            WHERE NOT EXISTS (SELECT 1 FROM proposal_sign_offs WHERE proposal_id = now_is.id AND vocabulary = touched.slug)))
                    THEN
                        RAISE EXCEPTION 'A proposal is approved when a steward of every vocabulary that it touches has signed what it says.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'proposals_signed', TABLE = 'proposals';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER proposals_signed AFTER INSERT OR UPDATE ON proposals DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_unsigned_approval();
                CREATE TRIGGER proposal_comments_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_comments EXECUTE FUNCTION refuse_rewriting();
                """);

            // An agreed Mapping carries the sign-offs of two people, one for each side; any other carries none.
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_unsigned_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    checked uuid;
                BEGIN
                    checked := COALESCE((to_jsonb(NEW) ->> TG_ARGV[0])::uuid, (to_jsonb(OLD) ->> TG_ARGV[0])::uuid);
                    IF EXISTS (
                        SELECT 1 FROM mappings m WHERE m.id = checked AND m.status <> 'deprecated' AND (
                            SELECT count(*) FROM mapping_sign_offs s JOIN vocabularies v ON v.slug = s.vocabulary
                            WHERE s.mapping_id = m.id AND v.id IN (m.source_vocabulary_id, m.target_vocabulary_id)
                        ) <> CASE m.status WHEN 'agreed' THEN 2 ELSE 0 END
                    ) THEN
                        RAISE EXCEPTION 'A mapping is agreed when a steward of each side has signed it.'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'mappings_signed', TABLE = 'mappings';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE CONSTRAINT TRIGGER mappings_signed AFTER INSERT OR UPDATE OF status ON mappings DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_unsigned_agreement('id');
                CREATE CONSTRAINT TRIGGER mapping_sign_offs_signed AFTER INSERT OR UPDATE OR DELETE ON mapping_sign_offs DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_unsigned_agreement('mapping_id');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER mapping_sign_offs_signed ON mapping_sign_offs;
                DROP TRIGGER mappings_signed ON mappings;
                DROP TRIGGER proposal_comments_immutable ON proposal_comments;
                DROP TRIGGER proposals_signed ON proposals;
                DROP TRIGGER proposals_final ON proposals;
                DROP TRIGGER proposal_sign_offs_bound ON proposal_sign_offs;
                DROP FUNCTION refuse_unsigned_agreement();
                DROP FUNCTION refuse_unsigned_approval();
                DROP FUNCTION refuse_reopening();
                DROP FUNCTION refuse_unbound_sign_off();
                """);
        }
    }
}
