using Glossary.Core.Changes;
using Glossary.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit", table =>
        {
            table.HasCheckConstraint("ck_audit_kind", "kind ~ '^[a-z][A-Za-z]{2,59}$'");
            table.HasCheckConstraint("ck_audit_hashes", "length(previous) = 32 AND length(hash) = 32");
            table.HasTrigger("audit_immutable");
        });
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.HasIndex(entry => entry.RevisionId).IsUnique();
        builder.HasOne<Revision>().WithOne().HasForeignKey<AuditEntry>(entry => entry.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
