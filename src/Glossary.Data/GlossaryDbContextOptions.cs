using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Glossary.Data;

/// <summary>How the glossary's context talks to PostgreSQL.</summary>
public static class GlossaryDbContextOptions
{
    /// <summary>Talks over <paramref name="dataSource"/>.</summary>
    public static DbContextOptionsBuilder<GlossaryDbContext> UseGlossary(this DbContextOptionsBuilder<GlossaryDbContext> options, NpgsqlDataSource dataSource)
    {
        // A Term has five lists of parts: one query would multiply them by each other.
        options.UseNpgsql(dataSource, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        options.UseSnakeCaseNamingConvention();

        // That no migration is missing, a test sees to: each first start would build the whole model once more for it.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        return options;
    }
}
