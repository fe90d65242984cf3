using Glossary.Core.Terms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class RelationConfiguration : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> builder)
    {
        builder.ToTable("relations", table =>
        {
            table.HasCheckConstraint("ck_relations_kind", "kind IN ('broader', 'related')");
            table.HasCheckConstraint("ck_relations_not_to_itself", "subject_id <> object_id");
            table.HasCheckConstraint("ck_relations_related_once", "kind <> 'related' OR subject_id < object_id");

            // A trigger of the first migration refuses a cycle in broader; EF has to know that the table has one.
            table.HasTrigger("relations_no_cycle");
        });
        builder.HasKey(relation => new { relation.SubjectId, relation.ObjectId });
        builder.HasIndex(relation => relation.ObjectId);
        End(builder, nameof(Relation.SubjectId));
        End(builder, nameof(Relation.ObjectId));
    }

    private static void End(EntityTypeBuilder<Relation> builder, string id) =>
        builder.HasOne(typeof(Term)).WithMany()
            .HasForeignKey(id, nameof(Relation.VocabularyId))
            .HasPrincipalKey(nameof(Term.Id), nameof(Term.VocabularyId))
            .OnDelete(DeleteBehavior.Cascade);
}
