using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <inheritdoc />
    public partial class Contributors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_api_keys_role",
                table: "api_keys");

            migrationBuilder.AddCheckConstraint(
                name: "ck_api_keys_role",
                table: "api_keys",
                sql: "role IN ('reader', 'contributor', 'steward', 'administrator')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_api_keys_role",
                table: "api_keys");

            migrationBuilder.AddCheckConstraint(
                name: "ck_api_keys_role",
                table: "api_keys",
                sql: "role IN ('reader', 'steward', 'administrator')");
        }
    }
}
