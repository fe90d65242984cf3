using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    /// <summary>The label's place among its Term's labels, and so on: half of each part's key.</summary>
    private const string Position = nameof(Position);

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("terms", table =>
        {
            table.HasCheckConstraint("ck_terms_slug", Check.Slug("slug"));
            table.HasCheckConstraint("ck_terms_status", Check.OneOf<Status>("status"));
            table.HasCheckConstraint("ck_terms_stages", Check.AllOf<Stage>("stages"));
            table.HasCheckConstraint("ck_terms_revision", "revision > 0");
            table.HasTrigger("terms_no_replacement_circle");
            table.HasCheckConstraint("ck_terms_replaced_by", "replaced_by_id IS NULL OR (status = 'deprecated' AND replaced_by_id <> id)");
        });
        builder.Property(term => term.Id).ValueGeneratedNever();
        builder.HasIndex(term => new { term.VocabularyId, term.Slug }).IsUnique();
        builder.HasIndex(term => new { term.ReviewOn, term.Id }).HasFilter("status IN ('proposed', 'agreed')");

        // Relations and Mappings carry their ends' vocabularies and point at this pair, so that the database itself can tell
        // that a Relation stays inside a vocabulary and a Mapping leaves it.
        builder.HasAlternateKey(term => new { term.Id, term.VocabularyId }).HasName("ak_terms_id_vocabulary_id");
        builder.HasOne(term => term.Vocabulary).WithMany().HasForeignKey(term => term.VocabularyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany().HasForeignKey(term => term.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(term => term.Revision).IsConcurrencyToken();
        builder.PrimitiveCollection(term => term.Stages).ElementType(element => element.HasConversion<string>());
        builder.Ignore(term => term.Content);

        builder.OwnsMany(term => term.Labels, part =>
        {
            Part(part, "labels", table =>
            {
                table.HasCheckConstraint("ck_labels_text", Check.Written("text", TermContent.MaxLabel));
                table.HasCheckConstraint("ck_labels_kind", Check.OneOf<LabelKind>("kind"));
                table.HasCheckConstraint("ck_labels_language", Check.Language("language"));
            });
            part.HasIndex("TermId", nameof(Label.Language)).IsUnique().HasFilter("kind = 'preferred'").HasDatabaseName("ux_labels_one_preferred_a_language");
            part.HasIndex(label => label.Text);
        });
        builder.OwnsMany(term => term.Definitions, part =>
        {
            Part(part, "definitions", table =>
            {
                table.HasCheckConstraint("ck_definitions_short", Check.Written("short", TermContent.MaxShort));
                table.HasCheckConstraint("ck_definitions_full", $"\"full\" IS NULL OR length(\"full\") <= {TermContent.MaxText}");
                table.HasCheckConstraint("ck_definitions_language", Check.Language("language"));
            });
            part.HasIndex("TermId", nameof(Definition.Language)).IsUnique();
        });
        builder.OwnsMany(term => term.Notes, part => Part(part, "notes", table =>
        {
            table.HasCheckConstraint("ck_notes_kind", Check.OneOf<NoteKind>("kind"));
            table.HasCheckConstraint("ck_notes_text", Check.Written("text", TermContent.MaxText));
            table.HasCheckConstraint("ck_notes_language", Check.Language("language"));
        }));
        builder.OwnsMany(term => term.Sources, part => Part(part, "sources", table =>
        {
            table.HasCheckConstraint("ck_sources_title", Check.Written("title", TermContent.MaxSource));
            table.HasCheckConstraint("ck_sources_url", "url IS NULL OR url ~* '^https?://'");
        }));
        builder.HasMany(term => term.Topics).WithMany().UsingEntity(
            "TermTopic",
            right => right.HasOne(typeof(Topic)).WithMany().HasForeignKey("TopicId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Term)).WithMany().HasForeignKey("TermId"),
            join => join.ToTable("term_topics").HasKey("TermId", "TopicId"));
    }

    private static void Part<T>(OwnedNavigationBuilder<Term, T> part, string name, Action<OwnedNavigationTableBuilder<Term, T>> constrain)
        where T : class
    {
        part.ToTable(name, constrain);
        part.WithOwner().HasForeignKey("TermId");
        part.Property<int>(Position).ValueGeneratedNever();
        part.HasKey("TermId", Position);
    }
}
