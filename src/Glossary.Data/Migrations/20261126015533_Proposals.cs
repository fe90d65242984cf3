using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <inheritdoc />
    public partial class Proposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_seed_entries_subject",
                table: "seed_entries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revisions_subject",
                table: "revisions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_changes_subject",
                table: "changes");

            migrationBuilder.CreateTable(
                name: "mapping_sign_offs",
                columns: table => new
                {
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    mapping_id = table.Column<Guid>(type: "uuid", nullable: false),
                    steward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    steward = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mapping_sign_offs", x => new { x.mapping_id, x.vocabulary });
                    table.ForeignKey(
                        name: "fk_mapping_sign_offs_mappings_mapping_id",
                        column: x => x.mapping_id,
                        principalTable: "mappings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mapping_votes",
                columns: table => new
                {
                    mapping_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voter = table.Column<string>(type: "text", nullable: false),
                    is_in_favour = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mapping_votes", x => new { x.mapping_id, x.voter_id });
                    table.CheckConstraint("ck_mapping_votes_against", "is_in_favour = (reason IS NULL)");
                    table.CheckConstraint("ck_mapping_votes_reason", "reason IS NULL OR reason IN ('wrongScope', 'wrongLevel', 'onlyOverlaps', 'incompatible')");
                    table.ForeignKey(
                        name: "fk_mapping_votes_mappings_mapping_id",
                        column: x => x.mapping_id,
                        principalTable: "mappings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "no_counterparts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vocabulary_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rationale = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_no_counterparts", x => x.id);
                    table.CheckConstraint("ck_no_counterparts_rationale", "rationale ~ '\\S' AND length(rationale) <= 2000");
                    table.CheckConstraint("ck_no_counterparts_revision", "revision > 0");
                    table.CheckConstraint("ck_no_counterparts_status", "status IN ('agreed', 'deprecated')");
                    table.ForeignKey(
                        name: "fk_no_counterparts_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_no_counterparts_vocabularies_vocabulary_id",
                        column: x => x.vocabulary_id,
                        principalTable: "vocabularies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    last_failure = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    canonical = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    vocabularies = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => x.id);
                    table.CheckConstraint("ck_proposals_content_hash", "content_hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')");
                    table.CheckConstraint("ck_proposals_decided", "(state IN ('approved', 'declined', 'withdrawn')) = (decided_at IS NOT NULL)");
                    table.CheckConstraint("ck_proposals_reason", "(state = 'declined') = (reason IS NOT NULL AND reason ~ '\\S')");
                    table.CheckConstraint("ck_proposals_state", "state IN ('draft', 'open', 'changesRequested', 'approved', 'declined', 'withdrawn')");
                    table.CheckConstraint("ck_proposals_version", "version > 0");
                    table.CheckConstraint("ck_proposals_vocabularies", "cardinality(vocabularies) > 0");
                });

            migrationBuilder.CreateTable(
                name: "no_counterpart_sign_offs",
                columns: table => new
                {
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    no_counterpart_id = table.Column<Guid>(type: "uuid", nullable: false),
                    steward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    steward = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_no_counterpart_sign_offs", x => new { x.no_counterpart_id, x.vocabulary });
                    table.ForeignKey(
                        name: "fk_no_counterpart_sign_offs_no_counterparts_no_counterpart_id",
                        column: x => x.no_counterpart_id,
                        principalTable: "no_counterparts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_comments", x => x.id);
                    table.CheckConstraint("ck_proposal_comments_kind", "kind IN ('remark', 'changeRequest')");
                    table.CheckConstraint("ck_proposal_comments_text", "text ~ '\\S' AND length(text) <= 5000");
                    table.ForeignKey(
                        name: "fk_proposal_comments_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_sign_offs",
                columns: table => new
                {
                    vocabulary = table.Column<string>(type: "text", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    steward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    steward = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_sign_offs", x => new { x.proposal_id, x.vocabulary });
                    table.ForeignKey(
                        name: "fk_proposal_sign_offs_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_seed_entries_subject",
                table: "seed_entries",
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revisions_subject",
                table: "revisions",
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_changes_subject",
                table: "changes",
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure', 'noCounterpart')");

            migrationBuilder.CreateIndex(
                name: "ux_mapping_sign_offs_one_a_person",
                table: "mapping_sign_offs",
                columns: new[] { "mapping_id", "steward_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_no_counterpart_sign_offs_one_a_person",
                table: "no_counterpart_sign_offs",
                columns: new[] { "no_counterpart_id", "steward_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_no_counterparts_vocabulary_id",
                table: "no_counterparts",
                column: "vocabulary_id");

            migrationBuilder.CreateIndex(
                name: "ux_no_counterparts_in_use",
                table: "no_counterparts",
                columns: new[] { "term_id", "vocabulary_id" },
                unique: true,
                filter: "status = 'agreed'");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_due_at",
                table: "outgoing_mail",
                column: "due_at",
                filter: "sent_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_comments_proposal_id",
                table: "proposal_comments",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ux_proposal_sign_offs_one_a_person",
                table: "proposal_sign_offs",
                columns: new[] { "proposal_id", "steward_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_author_id",
                table: "proposals",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_state",
                table: "proposals",
                column: "state");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mapping_sign_offs");

            migrationBuilder.DropTable(
                name: "mapping_votes");

            migrationBuilder.DropTable(
                name: "no_counterpart_sign_offs");

            migrationBuilder.DropTable(
                name: "outgoing_mail");

            migrationBuilder.DropTable(
                name: "proposal_comments");

            migrationBuilder.DropTable(
                name: "proposal_sign_offs");

            migrationBuilder.DropTable(
                name: "no_counterparts");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropCheckConstraint(
                name: "ck_seed_entries_subject",
                table: "seed_entries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_revisions_subject",
                table: "revisions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_changes_subject",
                table: "changes");

            migrationBuilder.AddCheckConstraint(
                name: "ck_seed_entries_subject",
                table: "seed_entries",
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revisions_subject",
                table: "revisions",
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_changes_subject",
                table: "changes",
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping', 'procedure')");
        }
    }
}
