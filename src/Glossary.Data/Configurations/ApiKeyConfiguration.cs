using Glossary.Core.Accounts;
using Glossary.Core.Changes;
using Glossary.Data.Accounts;
using Glossary.Data.Keys;
using Glossary.Data.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>, IEntityTypeConfiguration<SeedEntry>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys", table =>
        {
            table.HasCheckConstraint("ck_api_keys_role", Check.OneOf<Role>("role"));
            table.HasCheckConstraint("ck_api_keys_vocabulary", "(role = 'steward') = (vocabulary IS NOT NULL)");
        });
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(key => key.OwnerId);
    }

    public void Configure(EntityTypeBuilder<SeedEntry> builder)
    {
        builder.ToTable("seed_entries", table => table.HasCheckConstraint("ck_seed_entries_subject", Check.OneOf<Subject>("subject")));
        builder.HasKey(entry => entry.SubjectId);
        builder.Property(entry => entry.SubjectId).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.Subject, entry.Key }).IsUnique();
    }
}
