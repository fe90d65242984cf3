using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <summary>What somebody answered stays as it was; it goes only with the person.</summary>
    [DbContext(typeof(GlossaryDbContext))]
    [Migration("20261126140300_PracticeRules")]
    public partial class PracticeRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TRIGGER card_reviews_immutable BEFORE UPDATE ON card_reviews EXECUTE FUNCTION refuse_rewriting();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER card_reviews_immutable ON card_reviews;");
        }
    }
}
