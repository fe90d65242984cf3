using Glossary.Core.Procedures;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class ProcedureConfiguration : IEntityTypeConfiguration<Procedure>
{
    public void Configure(EntityTypeBuilder<Procedure> builder)
    {
        builder.ToTable("procedures", table =>
        {
            table.HasCheckConstraint("ck_procedures_slug", Check.Slug("slug"));
            table.HasCheckConstraint("ck_procedures_title", Check.Written("title", ProcedureContent.MaxTitle));
            table.HasCheckConstraint("ck_procedures_purpose", Check.Written("purpose", TermContent.MaxShort));
            table.HasCheckConstraint("ck_procedures_stage", Check.OneOf<Stage>("stage"));
            table.HasCheckConstraint("ck_procedures_full", $"\"full\" IS NULL OR length(\"full\") <= {TermContent.MaxText}");
            table.HasCheckConstraint("ck_procedures_status", Check.OneOf<Status>("status"));
            table.HasCheckConstraint("ck_procedures_revision", "revision > 0");

            // Whether it has enough steps can be told only when the transaction ends; a trigger of the migration does.
            table.HasTrigger("procedures_complete");
        });
        builder.Property(procedure => procedure.Id).ValueGeneratedNever();
        builder.Property(procedure => procedure.Stage).HasConversion<CamelCaseConverter<Stage>>();
        builder.Property(procedure => procedure.Revision).IsConcurrencyToken();
        builder.HasIndex(procedure => procedure.Slug).IsUnique();
        builder.OwnsMany(procedure => procedure.Steps, ConfigureSteps);
        builder.OwnsMany(procedure => procedure.Sources, source =>
        {
            source.ToTable("procedure_sources", table =>
            {
                table.HasCheckConstraint("ck_procedure_sources_title", Check.Written("title", TermContent.MaxSource));
                table.HasCheckConstraint("ck_procedure_sources_url", "url IS NULL OR url ~* '^https?://'");
            });
            source.WithOwner().HasForeignKey("ProcedureId");
            source.Property<int>("Position").ValueGeneratedNever();
            source.HasKey("ProcedureId", "Position").HasName("pk_procedure_sources");
        });
        builder.HasMany(procedure => procedure.Topics).WithMany().UsingEntity(
            "ProcedureTopic",
            right => right.HasOne(typeof(Topic)).WithMany().HasForeignKey("TopicId").OnDelete(DeleteBehavior.Restrict),
            left => left.HasOne(typeof(Procedure)).WithMany().HasForeignKey("ProcedureId"),
            join => join.ToTable("procedure_topics").HasKey("ProcedureId", "TopicId"));
    }

    private static void ConfigureSteps(OwnedNavigationBuilder<Procedure, ProcedureStep> step)
    {
        step.ToTable("procedure_steps", table =>
        {
            table.HasCheckConstraint("ck_procedure_steps_position", $"position >= 0 AND position < {TermContent.MaxItems}");
            table.HasCheckConstraint("ck_procedure_steps_title", Check.Written("title", TermContent.MaxLabel));
            table.HasCheckConstraint("ck_procedure_steps_who", Check.OneOf<ProcedureRole>("who"));
            table.HasCheckConstraint("ck_procedure_steps_action", Check.Written("action", TermContent.MaxText));
            table.HasCheckConstraint("ck_procedure_steps_what_the_other_side_needs", Check.Written("what_the_other_side_needs", TermContent.MaxText));
            table.HasCheckConstraint("ck_procedure_steps_patient_safety", Check.Written("patient_safety", TermContent.MaxText));
            table.HasTrigger("procedure_steps_complete");
        });
        step.WithOwner().HasForeignKey("ProcedureId");
        step.Property(one => one.Position).ValueGeneratedNever();
        step.HasKey("ProcedureId", nameof(ProcedureStep.Position));
        step.OwnsMany(one => one.Terms, term =>
        {
            term.ToTable("procedure_step_terms", table =>
            {
                table.HasCheckConstraint("ck_procedure_step_terms_position", $"position >= 0 AND position < {TermContent.MaxItems}");
                table.HasTrigger("procedure_step_terms_complete");
            });
            term.WithOwner().HasForeignKey("ProcedureId", "Step");
            term.HasKey("ProcedureId", "Step", nameof(StepTerm.TermId));
            term.HasOne<Term>().WithMany().HasForeignKey(used => used.TermId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
