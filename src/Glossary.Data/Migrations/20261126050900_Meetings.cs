using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <inheritdoc />
    public partial class Meetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "in_meetings",
                table: "missed_searches",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    host_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_word_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    line_count = table.Column<int>(type: "integer", nullable: false),
                    echo = table.Column<long[]>(type: "bigint[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                    table.CheckConstraint("ck_meetings_code", "code ~ '^[2-9cdfghjkmnpqrtvwxy]{5}-[2-9cdfghjkmnpqrtvwxy]{5}$'");
                    table.CheckConstraint("ck_meetings_host_hash", "length(host_hash) = 32");
                    table.CheckConstraint("ck_meetings_line_count", "line_count BETWEEN 0 AND 20000");
                    table.CheckConstraint("ck_meetings_title", "title ~ '\\S' AND length(title) <= 80");
                    table.CheckConstraint("ck_meetings_version", "version > 0");
                });

            migrationBuilder.CreateTable(
                name: "meeting_lines",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<int[]>(type: "integer[]", nullable: false),
                    counts = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_lines", x => new { x.meeting_id, x.number });
                    table.CheckConstraint("ck_meeting_lines_words", "cardinality(words) > 0 AND cardinality(words) = cardinality(counts)");
                    table.ForeignKey(
                        name: "fk_meeting_lines_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_words",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    senses = table.Column<string[]>(type: "text[]", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    first_said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<long>(type: "bigint", nullable: false),
                    puzzled = table.Column<string[]>(type: "text[]", nullable: false),
                    explained_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_words", x => new { x.meeting_id, x.number });
                    table.CheckConstraint("ck_meeting_words_count", "count >= 0");
                    table.CheckConstraint("ck_meeting_words_label", "label ~ '\\S' AND length(label) <= 200 AND (cardinality(senses) > 0 OR length(label) <= 60)");
                    table.ForeignKey(
                        name: "fk_meeting_words_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_missed_searches_in_meetings",
                table: "missed_searches",
                sql: "in_meetings BETWEEN 0 AND count");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_code",
                table: "meetings",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_expires_at",
                table: "meetings",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meeting_lines");

            migrationBuilder.DropTable(
                name: "meeting_words");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_missed_searches_in_meetings",
                table: "missed_searches");

            migrationBuilder.DropColumn(
                name: "in_meetings",
                table: "missed_searches");
        }
    }
}
