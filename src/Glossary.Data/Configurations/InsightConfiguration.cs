using Glossary.Core.Insights;
using Glossary.Core.Terms;
using Glossary.Data.Insights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class InsightConfiguration : IEntityTypeConfiguration<MissedSearch>, IEntityTypeConfiguration<DismissedQuery>, IEntityTypeConfiguration<DismissedPair>
{
    public void Configure(EntityTypeBuilder<MissedSearch> builder)
    {
        builder.ToTable("missed_searches", table =>
        {
            table.HasCheckConstraint("ck_missed_searches_query", Check.Written("query", MissedQuery.MaxLength));
            table.HasCheckConstraint("ck_missed_searches_count", "count > 0");
            table.HasCheckConstraint("ck_missed_searches_in_meetings", "in_meetings BETWEEN 0 AND count");
        });
        builder.HasKey(row => new { row.Query, row.Day });
        builder.HasIndex(row => row.Day);
        builder.Property(row => row.InMeetings).HasDefaultValue(0);
    }

    public void Configure(EntityTypeBuilder<DismissedQuery> builder)
    {
        builder.ToTable("dismissed_queries", table => table.HasCheckConstraint("ck_dismissed_queries_query", Check.Written("query", MissedQuery.MaxLength)));
        builder.HasKey(row => row.Query);
    }

    public void Configure(EntityTypeBuilder<DismissedPair> builder)
    {
        builder.ToTable("dismissed_pairs", table => table.HasCheckConstraint("ck_dismissed_pairs_order", "lower_id < higher_id"));
        builder.HasKey(row => new { row.LowerId, row.HigherId });
        builder.HasOne<Term>().WithMany().HasForeignKey(row => row.LowerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Term>().WithMany().HasForeignKey(row => row.HigherId).OnDelete(DeleteBehavior.Cascade);
    }
}
