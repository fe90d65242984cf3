using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Glossary.Data.Migrations
{
    /// <summary>What is deleted of a meeting is not to lie about in the tables' files, as far as EF's model cannot express it.</summary>
    [DbContext(typeof(GlossaryDbContext))]
    [Migration("20261126120000_MeetingRules")]
    public partial class MeetingRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By default a table is cleared only once a fifth of it is dead, which a quiet one may never come to.
            foreach (var table in new[] { "meetings", "meeting_words", "meeting_lines" })
            {
                migrationBuilder.Sql($"ALTER TABLE {table} SET (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "meetings", "meeting_words", "meeting_lines" })
            {
                migrationBuilder.Sql($"ALTER TABLE {table} RESET (autovacuum_vacuum_threshold, autovacuum_vacuum_scale_factor);");
            }
        }
    }
}
