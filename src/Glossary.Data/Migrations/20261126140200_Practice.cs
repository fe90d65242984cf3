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
            migrationBuilder.DropCheckConstraint(
                name: "ck_learners_weights",
                table: "learners");

            migrationBuilder.CreateTable(
                name: "learning_paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    reader = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learning_paths", x => x.id);
                    table.CheckConstraint("ck_learning_paths_audience", "audience ~ '\\S' AND length(audience) <= 500");
                    table.CheckConstraint("ck_learning_paths_purpose", "purpose ~ '\\S' AND length(purpose) <= 500");
                    table.CheckConstraint("ck_learning_paths_reader", "reader IS NULL OR reader ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(reader) <= 100");
                    table.CheckConstraint("ck_learning_paths_revision", "revision > 0");
                    table.CheckConstraint("ck_learning_paths_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100");
                    table.CheckConstraint("ck_learning_paths_status", "status IN ('draft', 'proposed', 'agreed', 'deprecated')");
                    table.CheckConstraint("ck_learning_paths_title", "title ~ '\\S' AND length(title) <= 200");
                });

            migrationBuilder.CreateTable(
                name: "lessons",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    goal = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lessons", x => new { x.path_id, x.position });
                    table.CheckConstraint("ck_lessons_goal", "goal ~ '\\S' AND length(goal) <= 500");
                    table.CheckConstraint("ck_lessons_position", "position >= 0 AND position < 30");
                    table.CheckConstraint("ck_lessons_slug", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100");
                    table.CheckConstraint("ck_lessons_title", "title ~ '\\S' AND length(title) <= 200");
                    table.ForeignKey(
                        name: "fk_lessons_learning_paths_path_id",
                        column: x => x.path_id,
                        principalTable: "learning_paths",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lesson_false_friends",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson = table.Column<int>(type: "integer", nullable: false),
                    one_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_false_friends", x => new { x.path_id, x.lesson, x.position });
                    table.CheckConstraint("ck_lesson_false_friends_position", "position >= 0 AND position < 3");
                    table.CheckConstraint("ck_lesson_false_friends_two", "one_id <> other_id");
                    table.ForeignKey(
                        name: "fk_lesson_false_friends_lessons_path_id_lesson",
                        columns: x => new { x.path_id, x.lesson },
                        principalTable: "lessons",
                        principalColumns: new[] { "path_id", "position" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lesson_false_friends_terms_one_id",
                        column: x => x.one_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lesson_false_friends_terms_other_id",
                        column: x => x.other_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lesson_scenarios",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson = table.Column<int>(type: "integer", nullable: false),
                    situation = table.Column<string>(type: "text", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_scenarios", x => new { x.path_id, x.lesson, x.position });
                    table.CheckConstraint("ck_lesson_scenarios_position", "position >= 0 AND position < 3");
                    table.CheckConstraint("ck_lesson_scenarios_question", "question ~ '\\S' AND length(question) <= 500");
                    table.CheckConstraint("ck_lesson_scenarios_situation", "situation ~ '\\S' AND length(situation) <= 20000");
                    table.ForeignKey(
                        name: "fk_lesson_scenarios_lessons_path_id_lesson",
                        columns: x => new { x.path_id, x.lesson },
                        principalTable: "lessons",
                        principalColumns: new[] { "path_id", "position" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lesson_terms",
                columns: table => new
                {
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_terms", x => new { x.path_id, x.lesson, x.term_id });
                    table.CheckConstraint("ck_lesson_terms_position", "position >= 0 AND position < 7");
                    table.ForeignKey(
                        name: "fk_lesson_terms_lessons_path_id_lesson",
                        columns: x => new { x.path_id, x.lesson },
                        principalTable: "lessons",
                        principalColumns: new[] { "path_id", "position" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lesson_terms_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scenario_choices",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lesson = table.Column<int>(type: "integer", nullable: false),
                    scenario = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    is_right = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scenario_choices", x => new { x.path_id, x.lesson, x.scenario, x.position });
                    table.CheckConstraint("ck_scenario_choices_position", "position >= 0 AND position < 4");
                    table.CheckConstraint("ck_scenario_choices_text", "text ~ '\\S' AND length(text) <= 500");
                    table.CheckConstraint("ck_scenario_choices_why", "why ~ '\\S' AND length(why) <= 20000");
                    table.ForeignKey(
                        name: "fk_scenario_choices_lesson_scenarios_path_id_lesson_scenario",
                        columns: x => new { x.path_id, x.lesson, x.scenario },
                        principalTable: "lesson_scenarios",
                        principalColumns: new[] { "path_id", "lesson", "position" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_learners_weights",
                table: "learners",
                sql: "weights_from BETWEEN 0 AND sequence AND (weights IS NULL OR weights_from > 0)");

            migrationBuilder.CreateIndex(
                name: "ix_learning_paths_slug",
                table: "learning_paths",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lesson_false_friends_one_id",
                table: "lesson_false_friends",
                column: "one_id");

            migrationBuilder.CreateIndex(
                name: "ix_lesson_false_friends_other_id",
                table: "lesson_false_friends",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_lesson_terms_term_id",
                table: "lesson_terms",
                column: "term_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lesson_false_friends");

            migrationBuilder.DropTable(
                name: "lesson_terms");

            migrationBuilder.DropTable(
                name: "scenario_choices");

            migrationBuilder.DropTable(
                name: "lesson_scenarios");

            migrationBuilder.DropTable(
                name: "lessons");

            migrationBuilder.DropTable(
                name: "learning_paths");

            migrationBuilder.DropCheckConstraint(
                name: "ck_learners_weights",
                table: "learners");

            migrationBuilder.AddCheckConstraint(
                name: "ck_learners_weights",
                table: "learners",
                sql: "weights_from BETWEEN 0 AND sequence AND (weights IS NULL) = (weights_from = 0)");
        }
    }
}
