using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <summary>What happened to accounts stays as it was written.</summary>
    public partial class AccountRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TRIGGER account_events_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON account_events EXECUTE FUNCTION refuse_rewriting();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER account_events_immutable ON account_events;");
        }
    }
}
