using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class MappingConfiguration : IEntityTypeConfiguration<Mapping>
{
    public void Configure(EntityTypeBuilder<Mapping> builder)
    {
        builder.ToTable("mappings", table =>
        {
            table.HasCheckConstraint("ck_mappings_between_vocabularies", "source_vocabulary_id <> target_vocabulary_id");
            table.HasCheckConstraint("ck_mappings_relation", Check.OneOf<MappingRelation>("relation"));
            table.HasCheckConstraint("ck_mappings_rationale", Check.Written("rationale", MappingContent.MaxText));
            table.HasCheckConstraint("ck_mappings_bridge", Check.Written("bridge", MappingContent.MaxText));
            table.HasCheckConstraint("ck_mappings_confidence", "confidence >= 0 AND confidence <= 1");
            table.HasCheckConstraint("ck_mappings_justification", Check.OneOf<MappingJustification>("justification"));
            table.HasCheckConstraint("ck_mappings_status", Check.OneOf<Status>("status"));
            table.HasCheckConstraint("ck_mappings_revision", "revision > 0");
        });
        builder.Property(mapping => mapping.Id).ValueGeneratedNever();
        builder.Property(mapping => mapping.Revision).IsConcurrencyToken();
        builder.Ignore(mapping => mapping.Content);
        builder.OwnsMany(mapping => mapping.SignOffs, part => NoCounterpartConfiguration.Configure(part, "mapping_sign_offs", "MappingId"));
        builder.HasIndex(mapping => mapping.SourceId);
        builder.HasIndex(mapping => mapping.TargetId);
        End(builder, nameof(Mapping.Source), nameof(Mapping.SourceId), nameof(Mapping.SourceVocabularyId));
        End(builder, nameof(Mapping.Target), nameof(Mapping.TargetId), nameof(Mapping.TargetVocabularyId));
    }

    private static void End(EntityTypeBuilder<Mapping> builder, string navigation, string id, string vocabularyId) =>
        builder.HasOne(typeof(Term), navigation).WithMany()
            .HasForeignKey(id, vocabularyId)
            .HasPrincipalKey(nameof(Term.Id), nameof(Term.VocabularyId))
            .OnDelete(DeleteBehavior.Restrict);
}
