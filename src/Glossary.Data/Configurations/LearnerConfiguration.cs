using Glossary.Core.Learning.Assignments;
using Glossary.Core.Learning.Cards;
using Glossary.Core.Learning.Practice;
using Glossary.Core.Meetings;
using Glossary.Data.Accounts;
using Glossary.Data.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class LearnerConfiguration :
    IEntityTypeConfiguration<Learner>, IEntityTypeConfiguration<TakenPath>, IEntityTypeConfiguration<FinishedLesson>, IEntityTypeConfiguration<KeptReview>
{
    public void Configure(EntityTypeBuilder<Learner> builder)
    {
        builder.ToTable("learners", table =>
        {
            table.HasCheckConstraint("ck_learners_sequence", "sequence >= 0");
            table.HasCheckConstraint("ck_learners_daily_goal", $"daily_goal BETWEEN 1 AND {Learner.MostGoal}");
            table.HasCheckConstraint("ck_learners_weights", "weights_from BETWEEN 0 AND sequence AND (weights IS NULL OR weights_from > 0)");
        });
        builder.HasKey(learner => learner.PersonId);
        builder.Property(learner => learner.PersonId).ValueGeneratedNever();
        builder.PrimitiveCollection(learner => learner.Weights).HasColumnType("double precision[]");
        builder.HasOne<Person>().WithOne().HasForeignKey<Learner>(learner => learner.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(learner => learner.Paths).WithOne().HasForeignKey(path => path.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(learner => learner.Lessons).WithOne().HasForeignKey(lesson => lesson.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TakenPath> builder)
    {
        // A path is known by its slug, as lessons and cards are: what somebody practised outlives what stewards do to it.
        builder.ToTable("taken_paths", table => table.HasCheckConstraint("ck_taken_paths_path", Check.Slug("path")));
        builder.HasKey(path => new { path.PersonId, path.Path });
    }

    public void Configure(EntityTypeBuilder<FinishedLesson> builder)
    {
        builder.ToTable("finished_lessons", table => table.HasCheckConstraint("ck_finished_lessons_lesson", $"{Check.Slug("path")} AND {Check.Slug("lesson")}"));
        builder.HasKey(lesson => new { lesson.PersonId, lesson.Path, lesson.Lesson });
    }

    public void Configure(EntityTypeBuilder<KeptReview> builder)
    {
        builder.ToTable("card_reviews", table =>
        {
            table.HasCheckConstraint("ck_card_reviews_sequence", "sequence > 0");
            table.HasCheckConstraint("ck_card_reviews_card", $"card ~ '{CardKey.Pattern}' AND length(card) <= {CardKey.MaxLength}");
            table.HasCheckConstraint("ck_card_reviews_rating", "rating BETWEEN 1 AND 4");
            table.HasCheckConstraint("ck_card_reviews_took_ms", $"took_ms BETWEEN 0 AND {CardReview.MaxTookMs}");
            table.HasCheckConstraint("ck_card_reviews_answer", Check.OneOf<AnswerKind>("answer"));
        });
        builder.HasKey(review => new { review.PersonId, review.Id });
        builder.Property(review => review.Id).ValueGeneratedNever();
        builder.Property(review => review.Rating).HasConversion<int>();
        builder.HasIndex(review => new { review.PersonId, review.Sequence }).IsUnique();
        builder.HasIndex(review => review.At).HasFilter("rating = 1");
        builder.HasOne<Learner>().WithMany().HasForeignKey(review => review.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<AssignedPerson>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments", table =>
        {
            table.HasCheckConstraint("ck_assignments_code", $"code ~ '{MeetingCode.Pattern}'");
            table.HasCheckConstraint("ck_assignments_path", Check.Slug("path"));
            table.HasCheckConstraint("ck_assignments_title", Check.Written("title", Assignment.MaxTitle));
        });
        builder.Property(assignment => assignment.Id).ValueGeneratedNever();
        builder.HasIndex(assignment => assignment.Code).IsUnique();
        builder.HasIndex(assignment => assignment.ManagerId);
        builder.HasOne<Person>().WithMany().HasForeignKey(assignment => assignment.ManagerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(assignment => assignment.People).WithOne().HasForeignKey(person => person.AssignmentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AssignedPerson> builder)
    {
        builder.ToTable("assigned_people");
        builder.HasKey(person => new { person.AssignmentId, person.PersonId });
        builder.HasIndex(person => person.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(person => person.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
