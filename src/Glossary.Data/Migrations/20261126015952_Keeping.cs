using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <inheritdoc />
    public partial class Keeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "review_on",
                table: "terms",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AlterColumn<string>(
                name: "before",
                table: "revisions",
                type: "json",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "jsonb",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "after",
                table: "revisions",
                type: "json",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "jsonb");

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    revision_id = table.Column<Guid>(type: "uuid", nullable: true),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.number);
                    table.CheckConstraint("ck_audit_hashes", "length(previous) = 32 AND length(hash) = 32");
                    table.CheckConstraint("ck_audit_kind", "kind ~ '^[a-z][A-Za-z]{2,59}$'");
                    table.ForeignKey(
                        name: "fk_audit_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dismissed_pairs",
                columns: table => new
                {
                    lower_id = table.Column<Guid>(type: "uuid", nullable: false),
                    higher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dismissed_pairs", x => new { x.lower_id, x.higher_id });
                    table.CheckConstraint("ck_dismissed_pairs_order", "lower_id < higher_id");
                    table.ForeignKey(
                        name: "fk_dismissed_pairs_terms_higher_id",
                        column: x => x.higher_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_dismissed_pairs_terms_lower_id",
                        column: x => x.lower_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dismissed_queries",
                columns: table => new
                {
                    query = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dismissed_queries", x => x.query);
                    table.CheckConstraint("ck_dismissed_queries_query", "query ~ '\\S' AND length(query) <= 60");
                });

            migrationBuilder.CreateTable(
                name: "missed_searches",
                columns: table => new
                {
                    query = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_missed_searches", x => new { x.query, x.day });
                    table.CheckConstraint("ck_missed_searches_count", "count > 0");
                    table.CheckConstraint("ck_missed_searches_query", "query ~ '\\S' AND length(query) <= 60");
                });

            migrationBuilder.CreateIndex(
                name: "ix_terms_review_on_id",
                table: "terms",
                columns: new[] { "review_on", "id" },
                filter: "status IN ('proposed', 'agreed')");

            migrationBuilder.CreateIndex(
                name: "ix_audit_revision_id",
                table: "audit",
                column: "revision_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dismissed_pairs_higher_id",
                table: "dismissed_pairs",
                column: "higher_id");

            migrationBuilder.CreateIndex(
                name: "ix_missed_searches_day",
                table: "missed_searches",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "dismissed_pairs");

            migrationBuilder.DropTable(
                name: "dismissed_queries");

            migrationBuilder.DropTable(
                name: "missed_searches");

            migrationBuilder.DropIndex(
                name: "ix_terms_review_on_id",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "review_on",
                table: "terms");

            migrationBuilder.AlterColumn<string>(
                name: "before",
                table: "revisions",
                type: "jsonb",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "json",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "after",
                table: "revisions",
                type: "jsonb",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "json");
        }
    }
}
