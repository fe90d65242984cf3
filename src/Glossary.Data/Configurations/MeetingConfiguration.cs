using Glossary.Core.Insights;
using Glossary.Core.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<MeetingWord>, IEntityTypeConfiguration<MeetingLine>
{
    private const int MaxLabel = 200;

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings", table =>
        {
            table.HasCheckConstraint("ck_meetings_code", $"code ~ '{MeetingCode.Pattern}'");
            table.HasCheckConstraint("ck_meetings_host_hash", "length(host_hash) = 32");
            table.HasCheckConstraint("ck_meetings_title", Check.Written("title", Meeting.MaxTitle));
            table.HasCheckConstraint("ck_meetings_version", "version > 0");
            table.HasCheckConstraint("ck_meetings_line_count", $"line_count BETWEEN 0 AND {Meeting.MostLines}");
        });
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.PrimitiveCollection(meeting => meeting.Echo).HasColumnType("bigint[]");
        builder.HasIndex(meeting => meeting.Code).IsUnique();
        builder.HasIndex(meeting => meeting.ExpiresAt);
        builder.HasMany(meeting => meeting.Words).WithOne().HasForeignKey(word => word.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(meeting => meeting.Lines).WithOne().HasForeignKey(line => line.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MeetingWord> builder)
    {
        builder.ToTable("meeting_words", table =>
        {
            table.HasCheckConstraint("ck_meeting_words_count", "count >= 0");

            // Of what people type only what may stand among the words we lack; the rest are labels of the glossary.
            table.HasCheckConstraint("ck_meeting_words_label", $"{Check.Written("label", MaxLabel)} AND (cardinality(senses) > 0 OR length(label) <= {MissedQuery.MaxLength})");
        });
        builder.HasKey(word => new { word.MeetingId, word.Number });
        builder.Property(word => word.Number).ValueGeneratedNever();
        builder.PrimitiveCollection(word => word.Senses).HasColumnType("text[]");
        builder.PrimitiveCollection(word => word.Puzzled).HasColumnType("text[]");
        builder.Ignore(word => word.IsKnown);
    }

    public void Configure(EntityTypeBuilder<MeetingLine> builder)
    {
        builder.ToTable("meeting_lines", table => table.HasCheckConstraint("ck_meeting_lines_words", "cardinality(words) > 0 AND cardinality(words) = cardinality(counts)"));
        builder.HasKey(line => new { line.MeetingId, line.Number });
        builder.Property(line => line.Number).ValueGeneratedNever();
        builder.PrimitiveCollection(line => line.Words).HasColumnType("integer[]");
        builder.PrimitiveCollection(line => line.Counts).HasColumnType("integer[]");
    }
}
