using Glossary.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class VocabularyConfiguration : IEntityTypeConfiguration<Vocabulary>, IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Vocabulary> builder)
    {
        builder.ToTable("vocabularies", table => table.HasCheckConstraint("ck_vocabularies_slug", Check.Slug("slug")));
        builder.Property(vocabulary => vocabulary.Id).ValueGeneratedNever();
        builder.HasIndex(vocabulary => vocabulary.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("topics", table => table.HasCheckConstraint("ck_topics_slug", Check.Slug("slug")));
        builder.Property(topic => topic.Id).ValueGeneratedNever();
        builder.HasIndex(topic => topic.Slug).IsUnique();
    }
}
