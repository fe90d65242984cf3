using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: true),
                    hint = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.CheckConstraint("ck_api_keys_role", "role IN ('reader', 'steward', 'administrator')");
                    table.CheckConstraint("ck_api_keys_vocabulary", "(role = 'steward') = (vocabulary IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: true),
                    after = table.Column<string>(type: "jsonb", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisions", x => x.id);
                    table.CheckConstraint("ck_revisions_number", "number > 0");
                    table.CheckConstraint("ck_revisions_subject", "subject IN ('vocabulary', 'topic', 'term', 'mapping')");
                });

            migrationBuilder.CreateTable(
                name: "seed_entries",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seed_entries", x => x.subject_id);
                    table.CheckConstraint("ck_seed_entries_subject", "subject IN ('vocabulary', 'topic', 'term', 'mapping')");
                });

            migrationBuilder.CreateTable(
                name: "topics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topics", x => x.id);
                    table.CheckConstraint("ck_topics_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "vocabularies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vocabularies", x => x.id);
                    table.CheckConstraint("ck_vocabularies_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100");
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    revision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    term_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.number);
                    table.CheckConstraint("ck_changes_action", "action IN ('created', 'revised', 'deprecated')");
                    table.CheckConstraint("ck_changes_subject", "subject IN ('vocabulary', 'topic', 'term', 'mapping')");
                    table.ForeignKey(
                        name: "fk_changes_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vocabulary_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    replaced_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stages = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms", x => x.id);
                    table.UniqueConstraint("ak_terms_id_vocabulary_id", x => new { x.id, x.vocabulary_id });
                    table.CheckConstraint("ck_terms_replaced_by", "replaced_by_id IS NULL OR (status = 'deprecated' AND replaced_by_id <> id)");
                    table.CheckConstraint("ck_terms_revision", "revision > 0");
                    table.CheckConstraint("ck_terms_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100");
                    table.CheckConstraint("ck_terms_stages", "stages <@ ARRAY['Plan', 'Install', 'Operate', 'Service', 'Decommission']::text[]");
                    table.CheckConstraint("ck_terms_status", "status IN ('draft', 'proposed', 'agreed', 'deprecated')");
                    table.ForeignKey(
                        name: "fk_terms_terms_replaced_by_id",
                        column: x => x.replaced_by_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_terms_vocabularies_vocabulary_id",
                        column: x => x.vocabulary_id,
                        principalTable: "vocabularies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "definitions",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @short = table.Column<string>(name: "short", type: "text", nullable: false),
                    full = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definitions", x => new { x.term_id, x.position });
                    table.CheckConstraint("ck_definitions_full", "\"full\" IS NULL OR length(\"full\") <= 20000");
                    table.CheckConstraint("ck_definitions_language", "language ~ '^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?|[xX](-[A-Za-z0-9]{1,8})+)$' AND length(language) <= 100");
                    table.CheckConstraint("ck_definitions_short", "short ~ '\\S' AND length(short) <= 500");
                    table.ForeignKey(
                        name: "fk_definitions_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "labels",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_labels", x => new { x.term_id, x.position });
                    table.CheckConstraint("ck_labels_kind", "kind IN ('preferred', 'synonym', 'abbreviation', 'hidden')");
                    table.CheckConstraint("ck_labels_language", "language ~ '^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?|[xX](-[A-Za-z0-9]{1,8})+)$' AND length(language) <= 100");
                    table.CheckConstraint("ck_labels_text", "text ~ '\\S' AND length(text) <= 200");
                    table.ForeignKey(
                        name: "fk_labels_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mappings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_vocabulary_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_vocabulary_id = table.Column<Guid>(type: "uuid", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    rationale = table.Column<string>(type: "text", nullable: false),
                    bridge = table.Column<string>(type: "text", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    justification = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mappings", x => x.id);
                    table.CheckConstraint("ck_mappings_between_vocabularies", "source_vocabulary_id <> target_vocabulary_id");
                    table.CheckConstraint("ck_mappings_bridge", "bridge ~ '\\S' AND length(bridge) <= 2000");
                    table.CheckConstraint("ck_mappings_confidence", "confidence >= 0 AND confidence <= 1");
                    table.CheckConstraint("ck_mappings_justification", "justification IN ('manualMappingCuration', 'mappingReview', 'lexicalMatching', 'logicalReasoning')");
                    table.CheckConstraint("ck_mappings_rationale", "rationale ~ '\\S' AND length(rationale) <= 2000");
                    table.CheckConstraint("ck_mappings_relation", "relation IN ('exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch', 'falseFriend')");
                    table.CheckConstraint("ck_mappings_revision", "revision > 0");
                    table.CheckConstraint("ck_mappings_status", "status IN ('draft', 'proposed', 'agreed', 'deprecated')");
                    table.ForeignKey(
                        name: "fk_mappings_terms_source_id_source_vocabulary_id",
                        columns: x => new { x.source_id, x.source_vocabulary_id },
                        principalTable: "terms",
                        principalColumns: new[] { "id", "vocabulary_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mappings_terms_target_id_target_vocabulary_id",
                        columns: x => new { x.target_id, x.target_vocabulary_id },
                        principalTable: "terms",
                        principalColumns: new[] { "id", "vocabulary_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => new { x.term_id, x.position });
                    table.CheckConstraint("ck_notes_kind", "kind IN ('scope', 'example', 'patientSafety', 'whatTheOtherSideNeeds')");
                    table.CheckConstraint("ck_notes_language", "language ~ '^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?|[xX](-[A-Za-z0-9]{1,8})+)$' AND length(language) <= 100");
                    table.CheckConstraint("ck_notes_text", "text ~ '\\S' AND length(text) <= 20000");
                    table.ForeignKey(
                        name: "fk_notes_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vocabulary_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relations", x => new { x.subject_id, x.object_id });
                    table.CheckConstraint("ck_relations_kind", "kind IN ('broader', 'related')");
                    table.CheckConstraint("ck_relations_not_to_itself", "subject_id <> object_id");
                    table.CheckConstraint("ck_relations_related_once", "kind <> 'related' OR subject_id < object_id");
                    table.ForeignKey(
                        name: "fk_relations_terms_object_id_vocabulary_id",
                        columns: x => new { x.object_id, x.vocabulary_id },
                        principalTable: "terms",
                        principalColumns: new[] { "id", "vocabulary_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_relations_terms_subject_id_vocabulary_id",
                        columns: x => new { x.subject_id, x.vocabulary_id },
                        principalTable: "terms",
                        principalColumns: new[] { "id", "vocabulary_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: true),
                    section = table.Column<string>(type: "text", nullable: true),
                    url = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => new { x.term_id, x.position });
                    table.CheckConstraint("ck_sources_title", "title ~ '\\S' AND length(title) <= 1000");
                    table.CheckConstraint("ck_sources_url", "url IS NULL OR url ~* '^https?://'");
                    table.ForeignKey(
                        name: "fk_sources_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "term_topics",
                columns: table => new
                {
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term_topics", x => new { x.term_id, x.topic_id });
                    table.ForeignKey(
                        name: "fk_term_topics_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_term_topics_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_hash",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_changes_revision_id",
                table: "changes",
                column: "revision_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_definitions_term_id_language",
                table: "definitions",
                columns: new[] { "term_id", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_labels_text",
                table: "labels",
                column: "text");

            migrationBuilder.CreateIndex(
                name: "ux_labels_one_preferred_a_language",
                table: "labels",
                columns: new[] { "term_id", "language" },
                unique: true,
                filter: "kind = 'preferred'");

            migrationBuilder.CreateIndex(
                name: "ix_mappings_source_id",
                table: "mappings",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_mappings_source_id_source_vocabulary_id",
                table: "mappings",
                columns: new[] { "source_id", "source_vocabulary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mappings_target_id",
                table: "mappings",
                column: "target_id");

            migrationBuilder.CreateIndex(
                name: "ix_mappings_target_id_target_vocabulary_id",
                table: "mappings",
                columns: new[] { "target_id", "target_vocabulary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_relations_object_id",
                table: "relations",
                column: "object_id");

            migrationBuilder.CreateIndex(
                name: "ix_relations_object_id_vocabulary_id",
                table: "relations",
                columns: new[] { "object_id", "vocabulary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_relations_subject_id_vocabulary_id",
                table: "relations",
                columns: new[] { "subject_id", "vocabulary_id" });

            migrationBuilder.CreateIndex(
                name: "ix_revisions_subject_id_number",
                table: "revisions",
                columns: new[] { "subject_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seed_entries_subject_key",
                table: "seed_entries",
                columns: new[] { "subject", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_term_topics_topic_id",
                table: "term_topics",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_terms_replaced_by_id",
                table: "terms",
                column: "replaced_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_terms_vocabulary_id_slug",
                table: "terms",
                columns: new[] { "vocabulary_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topics_slug",
                table: "topics",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vocabularies_slug",
                table: "vocabularies",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "definitions");

            migrationBuilder.DropTable(
                name: "labels");

            migrationBuilder.DropTable(
                name: "mappings");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "seed_entries");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "term_topics");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "topics");

            migrationBuilder.DropTable(
                name: "vocabularies");
        }
    }
}
