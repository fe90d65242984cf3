using Glossary.Core.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>, IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("changes", table =>
        {
            table.HasCheckConstraint("ck_changes_subject", Check.OneOf<Subject>("subject"));
            table.HasCheckConstraint("ck_changes_action", Check.OneOf<ChangeAction>("action"));
            table.HasTrigger("changes_immutable");
        });
        builder.HasKey(change => change.Number);
        builder.Property(change => change.Number).UseIdentityAlwaysColumn();
        builder.PrimitiveCollection(change => change.TermIds).HasColumnType("uuid[]");
        builder.HasOne<Revision>().WithOne().HasForeignKey<Change>(change => change.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("revisions", table =>
        {
            table.HasCheckConstraint("ck_revisions_subject", Check.OneOf<Subject>("subject"));
            table.HasCheckConstraint("ck_revisions_number", "number > 0");
            table.HasTrigger("revisions_immutable");
        });
        builder.Property(revision => revision.Id).ValueGeneratedNever();

        // Not jsonb, which would write them anew in an order of its own: the audit log vouches for every letter.
        builder.Property(revision => revision.Before).HasColumnType("json");
        builder.Property(revision => revision.After).HasColumnType("json");
        builder.HasIndex(revision => new { revision.SubjectId, revision.Number }).IsUnique();
    }
}
