using Glossary.Core.Mappings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class NoCounterpartConfiguration : IEntityTypeConfiguration<NoCounterpart>, IEntityTypeConfiguration<MappingVote>
{
    public void Configure(EntityTypeBuilder<NoCounterpart> builder)
    {
        builder.ToTable("no_counterparts", table =>
        {
            table.HasCheckConstraint("ck_no_counterparts_rationale", Check.Written("rationale", MappingContent.MaxText));
            table.HasCheckConstraint("ck_no_counterparts_status", "status IN ('agreed', 'deprecated')");
            table.HasCheckConstraint("ck_no_counterparts_revision", "revision > 0");
        });
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.Property(answer => answer.Revision).IsConcurrencyToken();
        builder.HasOne(answer => answer.Term).WithMany().HasForeignKey(answer => answer.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(answer => answer.Vocabulary).WithMany().HasForeignKey(answer => answer.VocabularyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => new { answer.TermId, answer.VocabularyId }).IsUnique().HasFilter("status = 'agreed'").HasDatabaseName("ux_no_counterparts_in_use");
        builder.OwnsMany(answer => answer.SignOffs, part => Configure(part, "no_counterpart_sign_offs", "NoCounterpartId"));
    }

    public void Configure(EntityTypeBuilder<MappingVote> builder)
    {
        builder.ToTable("mapping_votes", table =>
        {
            table.HasCheckConstraint("ck_mapping_votes_reason", $"reason IS NULL OR {Check.OneOf<VoteReason>("reason")}");
            table.HasCheckConstraint("ck_mapping_votes_against", "is_in_favour = (reason IS NULL)");
        });
        builder.HasKey(vote => new { vote.MappingId, vote.VoterId });
        builder.HasOne<Mapping>().WithMany().HasForeignKey(vote => vote.MappingId).OnDelete(DeleteBehavior.Cascade);
    }

    internal static void Configure<T>(OwnedNavigationBuilder<T, MappingSignOff> part, string table, string owner)
        where T : class
    {
        part.ToTable(table);
        part.WithOwner().HasForeignKey(owner);
        part.HasKey(owner, nameof(MappingSignOff.Vocabulary));
        part.HasIndex(owner, nameof(MappingSignOff.StewardId)).IsUnique().HasDatabaseName($"ux_{table}_one_a_person");
    }
}
