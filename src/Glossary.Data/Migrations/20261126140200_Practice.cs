using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <inheritdoc />
    public partial class Practice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    manager_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignments", x => x.id);
                    table.CheckConstraint("ck_assignments_code", "code ~ '^[2-9cdfghjkmnpqrtvwxy]{5}-[2-9cdfghjkmnpqrtvwxy]{5}$'");
                    table.CheckConstraint("ck_assignments_path", "path ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(path) <= 100");
                    table.CheckConstraint("ck_assignments_title", "title ~ '\\S' AND length(title) <= 80");
                    table.ForeignKey(
                        name: "fk_assignments_people_manager_id",
                        column: x => x.manager_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "learners",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    daily_goal = table.Column<int>(type: "integer", nullable: false),
                    goal_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    weights = table.Column<double[]>(type: "double precision[]", nullable: true),
                    weights_from = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learners", x => x.person_id);
                    table.CheckConstraint("ck_learners_daily_goal", "daily_goal BETWEEN 1 AND 100");
                    table.CheckConstraint("ck_learners_sequence", "sequence >= 0");
                    table.CheckConstraint("ck_learners_weights", "weights_from BETWEEN 0 AND sequence AND (weights IS NULL OR weights_from > 0)");
                    table.ForeignKey(
                        name: "fk_learners_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assigned_people",
                columns: table => new
                {
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assigned_people", x => new { x.assignment_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_assigned_people_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_assigned_people_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "card_reviews",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    card = table.Column<string>(type: "text", nullable: false),
                    rating = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    took_ms = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_reviews", x => new { x.person_id, x.id });
                    table.CheckConstraint("ck_card_reviews_answer", "answer IN ('chosen', 'typed')");
                    table.CheckConstraint("ck_card_reviews_card", "card ~ '^[a-z-]+:[a-z0-9/~:-]{1,200}$' AND length(card) <= 220");
                    table.CheckConstraint("ck_card_reviews_rating", "rating BETWEEN 1 AND 4");
                    table.CheckConstraint("ck_card_reviews_sequence", "sequence > 0");
                    table.CheckConstraint("ck_card_reviews_took_ms", "took_ms BETWEEN 0 AND 3600000");
                    table.ForeignKey(
                        name: "fk_card_reviews_learners_person_id",
                        column: x => x.person_id,
                        principalTable: "learners",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "finished_lessons",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    lesson = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finished_lessons", x => new { x.person_id, x.path, x.lesson });
                    table.CheckConstraint("ck_finished_lessons_lesson", "path ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(path) <= 100 AND lesson ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(lesson) <= 100");
                    table.ForeignKey(
                        name: "fk_finished_lessons_learners_person_id",
                        column: x => x.person_id,
                        principalTable: "learners",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "taken_paths",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    is_taken = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taken_paths", x => new { x.person_id, x.path });
                    table.CheckConstraint("ck_taken_paths_path", "path ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(path) <= 100");
                    table.ForeignKey(
                        name: "fk_taken_paths_learners_person_id",
                        column: x => x.person_id,
                        principalTable: "learners",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assigned_people_person_id",
                table: "assigned_people",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_code",
                table: "assignments",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignments_manager_id",
                table: "assignments",
                column: "manager_id");

            migrationBuilder.CreateIndex(
                name: "ix_card_reviews_at",
                table: "card_reviews",
                column: "at",
                filter: "rating = 1");

            migrationBuilder.CreateIndex(
                name: "ix_card_reviews_person_id_sequence",
                table: "card_reviews",
                columns: new[] { "person_id", "sequence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assigned_people");

            migrationBuilder.DropTable(
                name: "card_reviews");

            migrationBuilder.DropTable(
                name: "finished_lessons");

            migrationBuilder.DropTable(
                name: "taken_paths");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "learners");
        }
    }
}
