using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <inheritdoc />
    public partial class Procedures : Migration
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
                name: "procedures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    full = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedures", x => x.id);
                    table.CheckConstraint("ck_procedures_full", "\"full\" IS NULL OR length(\"full\") <= 20000");
                    table.CheckConstraint("ck_procedures_purpose", "purpose ~ '\\S' AND length(purpose) <= 500");
                    table.CheckConstraint("ck_procedures_revision", "revision > 0");
                    table.CheckConstraint("ck_procedures_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100");
                    table.CheckConstraint("ck_procedures_stage", "stage IN ('plan', 'install', 'operate', 'service', 'decommission')");
                    table.CheckConstraint("ck_procedures_status", "status IN ('draft', 'proposed', 'agreed', 'deprecated')");
                    table.CheckConstraint("ck_procedures_title", "title ~ '\\S' AND length(title) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "procedure_sources",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: true),
                    section = table.Column<string>(type: "text", nullable: true),
                    url = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_sources", x => new { x.procedure_id, x.position });
                    table.CheckConstraint("ck_procedure_sources_title", "title ~ '\\S' AND length(title) <= 1000");
                    table.CheckConstraint("ck_procedure_sources_url", "url IS NULL OR url ~* '^https?://'");
                    table.ForeignKey(
                        name: "fk_procedure_sources_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedure_steps",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    what_the_other_side_needs = table.Column<string>(type: "text", nullable: false),
                    patient_safety = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_steps", x => new { x.procedure_id, x.position });
                    table.CheckConstraint("ck_procedure_steps_action", "action ~ '\\S' AND length(action) <= 20000");
                    table.CheckConstraint("ck_procedure_steps_patient_safety", "patient_safety ~ '\\S' AND length(patient_safety) <= 20000");
                    table.CheckConstraint("ck_procedure_steps_position", "position >= 0 AND position < 100");
                    table.CheckConstraint("ck_procedure_steps_title", "title ~ '\\S' AND length(title) <= 200");
                    table.CheckConstraint("ck_procedure_steps_what_the_other_side_needs", "what_the_other_side_needs ~ '\\S' AND length(what_the_other_side_needs) <= 20000");
                    table.CheckConstraint("ck_procedure_steps_who", "who IN ('htm', 'it', 'both', 'vendor', 'clinical')");
                    table.ForeignKey(
                        name: "fk_procedure_steps_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedure_topics",
                columns: table => new
                {
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_topics", x => new { x.procedure_id, x.topic_id });
                    table.ForeignKey(
                        name: "fk_procedure_topics_procedures_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_procedure_topics_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "procedure_step_terms",
                columns: table => new
                {
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure_step_terms", x => new { x.procedure_id, x.step, x.term_id });
                    table.CheckConstraint("ck_procedure_step_terms_position", "position >= 0 AND position < 100");
                    table.ForeignKey(
                        name: "fk_procedure_step_terms_procedure_steps_procedure_id_step",
                        columns: x => new { x.procedure_id, x.step },
                        principalTable: "procedure_steps",
                        principalColumns: new[] { "procedure_id", "position" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_procedure_step_terms_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateIndex(
                name: "ix_procedure_step_terms_term_id",
                table: "procedure_step_terms",
                column: "term_id");

            migrationBuilder.CreateIndex(
                name: "ix_procedure_topics_topic_id",
                table: "procedure_topics",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_procedures_slug",
                table: "procedures",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "procedure_sources");

            migrationBuilder.DropTable(
                name: "procedure_step_terms");

            migrationBuilder.DropTable(
                name: "procedure_topics");

            migrationBuilder.DropTable(
                name: "procedure_steps");

            migrationBuilder.DropTable(
                name: "procedures");

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
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_revisions_subject",
                table: "revisions",
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_changes_subject",
                table: "changes",
                sql: "subject IN ('vocabulary', 'topic', 'term', 'mapping')");
        }
    }
}
