using Glossary.Core.Learning;
using Glossary.Core.Terms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class LearningPathConfiguration : IEntityTypeConfiguration<LearningPath>
{
    public void Configure(EntityTypeBuilder<LearningPath> builder)
    {
        builder.ToTable("learning_paths", table =>
        {
            table.HasCheckConstraint("ck_learning_paths_slug", Check.Slug("slug"));
            table.HasCheckConstraint("ck_learning_paths_title", Check.Written("title", PathContent.MaxTitle));
            table.HasCheckConstraint("ck_learning_paths_audience", Check.Written("audience", TermContent.MaxShort));
            table.HasCheckConstraint("ck_learning_paths_purpose", Check.Written("purpose", TermContent.MaxShort));
            table.HasCheckConstraint("ck_learning_paths_reader", $"reader IS NULL OR {Check.Slug("reader")}");
            table.HasCheckConstraint("ck_learning_paths_status", Check.OneOf<Status>("status"));
            table.HasCheckConstraint("ck_learning_paths_revision", "revision > 0");

            // Whether its lessons are whole can be told only when the transaction ends; a trigger of the migration does.
            table.HasTrigger("learning_paths_complete");
        });
        builder.Property(path => path.Id).ValueGeneratedNever();
        builder.Property(path => path.Revision).IsConcurrencyToken();
        builder.HasIndex(path => path.Slug).IsUnique();
        builder.OwnsMany(path => path.Lessons, ConfigureLessons);
    }

    private static void ConfigureLessons(OwnedNavigationBuilder<LearningPath, Lesson> lesson)
    {
        lesson.ToTable("lessons", table =>
        {
            table.HasCheckConstraint("ck_lessons_position", $"position >= 0 AND position < {PathContent.MostLessons}");
            table.HasCheckConstraint("ck_lessons_slug", Check.Slug("slug"));
            table.HasCheckConstraint("ck_lessons_title", Check.Written("title", TermContent.MaxLabel));
            table.HasCheckConstraint("ck_lessons_goal", Check.Written("goal", TermContent.MaxShort));
            table.HasTrigger("lessons_complete");
        });
        lesson.WithOwner().HasForeignKey("PathId");
        lesson.Property(one => one.Position).ValueGeneratedNever();
        lesson.HasKey("PathId", nameof(Lesson.Position));
        lesson.OwnsMany(one => one.Terms, term =>
        {
            term.ToTable("lesson_terms", table =>
            {
                table.HasCheckConstraint("ck_lesson_terms_position", $"position >= 0 AND position < {LessonContent.MostTerms}");
                table.HasTrigger("lesson_terms_complete");
            });
            term.WithOwner().HasForeignKey("PathId", "Lesson");
            term.HasKey("PathId", "Lesson", nameof(LessonTerm.TermId));
            term.HasOne<Term>().WithMany().HasForeignKey(taught => taught.TermId).OnDelete(DeleteBehavior.Restrict);
        });
        lesson.OwnsMany(one => one.FalseFriends, pair =>
        {
            pair.ToTable("lesson_false_friends", table =>
            {
                table.HasCheckConstraint("ck_lesson_false_friends_position", $"position >= 0 AND position < {LessonContent.MostFalseFriends}");
                table.HasCheckConstraint("ck_lesson_false_friends_two", "one_id <> other_id");
            });
            pair.WithOwner().HasForeignKey("PathId", "Lesson");
            pair.Property(two => two.Position).ValueGeneratedNever();
            pair.HasKey("PathId", "Lesson", nameof(LessonFalseFriend.Position));
            pair.HasOne<Term>().WithMany().HasForeignKey(two => two.OneId).OnDelete(DeleteBehavior.Restrict);
            pair.HasOne<Term>().WithMany().HasForeignKey(two => two.OtherId).OnDelete(DeleteBehavior.Restrict);
        });
        lesson.OwnsMany(one => one.Scenarios, ConfigureScenarios);
    }

    private static void ConfigureScenarios(OwnedNavigationBuilder<Lesson, Scenario> scenario)
    {
        scenario.ToTable("lesson_scenarios", table =>
        {
            table.HasCheckConstraint("ck_lesson_scenarios_position", $"position >= 0 AND position < {LessonContent.MostScenarios}");
            table.HasCheckConstraint("ck_lesson_scenarios_situation", Check.Written("situation", TermContent.MaxText));
            table.HasCheckConstraint("ck_lesson_scenarios_question", Check.Written("question", TermContent.MaxShort));
            table.HasTrigger("lesson_scenarios_complete");
        });
        scenario.WithOwner().HasForeignKey("PathId", "Lesson");
        scenario.Property(one => one.Position).ValueGeneratedNever();
        scenario.HasKey("PathId", "Lesson", nameof(Scenario.Position));
        scenario.OwnsMany(one => one.Choices, choice =>
        {
            choice.ToTable("scenario_choices", table =>
            {
                table.HasCheckConstraint("ck_scenario_choices_position", $"position >= 0 AND position < {ScenarioContent.MostChoices}");
                table.HasCheckConstraint("ck_scenario_choices_text", Check.Written("text", TermContent.MaxShort));
                table.HasCheckConstraint("ck_scenario_choices_why", Check.Written("why", TermContent.MaxText));
                table.HasTrigger("scenario_choices_complete");
            });
            choice.WithOwner().HasForeignKey("PathId", "Lesson", "Scenario");
            choice.Property(one => one.Position).ValueGeneratedNever();
            choice.HasKey("PathId", "Lesson", "Scenario", nameof(StoredChoice.Position));
        });
    }
}
