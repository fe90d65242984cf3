using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Glossary.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model; it never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<GlossaryDbContext>
{
    public GlossaryDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<GlossaryDbContext>().UseGlossary(NpgsqlDataSource.Create("Host=design.invalid")).Options);
}
