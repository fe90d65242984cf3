using Glossary.Core;
using Glossary.Core.Learning.Practice;
using Glossary.Core.Learning.Scheduling;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Data.Learning;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Practice;

/// <summary>Puts what a device knows of somebody's paths and lessons together with what the others told: in any order, as often as it likes.</summary>
internal static class SyncLearning
{
    internal static void MapSyncLearning(this IEndpointRouteBuilder mine)
    {
        mine.MapGet("/learning", ReadAsync)
            .WithName("getMyLearning")
            .WithSummary("Your paths, finished lessons and how you practise")
            .WithDescription("For your devices, and read by you alone.");
        mine.MapPut("/learning", MergeAsync)
            .WithName("mergeMyLearning")
            .WithSummary("Tell of paths taken and lessons finished")
            .WithDescription("What is sent is put together with what is known, and nothing that was finished is lost: of a path and of the goal the later word holds, of a lesson the first time. The answer is the whole.");
    }

    private static async Task<Ok<LearningResponse>> ReadAsync(GlossaryDbContext db, HttpContext http, CancellationToken cancellationToken)
    {
        var person = new Author(http.User).Id;
        var learner = await db.Learners.AsNoTracking().AsSplitQuery().Include(row => row.Paths).Include(row => row.Lessons).SingleOrDefaultAsync(row => row.PersonId == person, cancellationToken);
        return TypedResults.Ok(Of(learner ?? Learner.Of(person)));
    }

    private static async Task<Results<Ok<LearningResponse>, ValidationProblem>> MergeAsync(
        ToldLearningBody body, GlossaryDbContext db, ITermIndex index, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        if (Check(body, clock.GetUtcNow()) is { None: false } faults)
        {
            return Problems.Invalid(faults);
        }

        await using var write = await LearnerWrite.BeginAsync(db, new Author(http.User).Id, cancellationToken);
        var learner = await write.ReadAsync(cancellationToken);
        if (body.Goal is { } goal)
        {
            learner.Aim(goal.Cards!.Value, At(goal.At));
        }

        foreach (var path in body.Paths ?? [])
        {
            learner.Take(path!.Path!, path.IsTaken ?? true, At(path.At));
        }

        foreach (var lesson in body.Lessons ?? [])
        {
            learner.Finish(lesson!.Path!, lesson.Lesson!, At(lesson.At));
        }

        if (learner.Paths.Count > Learner.MostPaths || learner.Lessons.Count > Learner.MostLessons)
        {
            return Problems.Invalid("lessons", $"Nobody can take more than {Learner.MostPaths} paths, nor finish more than {Learner.MostLessons} lessons.");
        }

        learner.CloseFinished(path => index.FindPath(path)?.Content.Lessons.Select(lesson => lesson.Slug).ToList());
        await write.CommitAsync(cancellationToken);
        return TypedResults.Ok(Of(learner));
    }

    private static Faults Check(ToldLearningBody body, DateTimeOffset now)
    {
        var faults = new Faults();
        void Then(DateTimeOffset? at, string field) => faults.Require(
            at is { } then && CardReview.IsCredible(then, now), field, $"Say when: not more than a day ahead of {now:O}, nor more than {CardReview.MostYears} years before. Set the device's clock right.");

        if (body.Goal is { } goal)
        {
            faults.Require(goal.Cards is >= 1 and <= Learner.MostGoal, "goal.cards", $"Send 1 to {Learner.MostGoal} cards a day.");
            Then(goal.At, "goal.at");
        }

        faults.Require(body.Paths is null or { Count: <= Learner.MostPaths }, "paths", $"Send {Learner.MostPaths} paths at most.");
        faults.Require(body.Lessons is null or { Count: <= Learner.MostLessons }, "lessons", $"Send {Learner.MostLessons} lessons at most.");
        for (var i = 0; faults.None && i < body.Paths?.Count; i++)
        {
            faults.Require(Slug.IsValid(body.Paths[i]?.Path), $"paths[{i}].path", "Send the path's slug.");
            Then(body.Paths[i]?.At, $"paths[{i}].at");
        }

        for (var i = 0; faults.None && i < body.Lessons?.Count; i++)
        {
            faults.Require(Slug.IsValid(body.Lessons[i]?.Path), $"lessons[{i}].path", "Send the path's slug.");
            faults.Require(Slug.IsValid(body.Lessons[i]?.Lesson), $"lessons[{i}].lesson", "Send the lesson's slug.");
            Then(body.Lessons[i]?.At, $"lessons[{i}].at");
        }

        return faults;
    }

    /// <summary>To the millisecond, as devices count.</summary>
    private static DateTimeOffset At(DateTimeOffset? at) => DateTimeOffset.FromUnixTimeMilliseconds(at!.Value.ToUnixTimeMilliseconds());

    private static LearningResponse Of(Learner learner) => new(
        new(learner.DailyGoal, learner.GoalAt),
        [.. learner.Paths.OrderBy(path => path.Path, StringComparer.Ordinal).Select(path => new TakenPathResponse(path.Path, path.IsTaken, path.At, path.FinishedAt))],
        [.. learner.Lessons.OrderBy(lesson => (lesson.Path, lesson.Lesson)).Select(lesson => new FinishedLessonResponse(lesson.Path, lesson.Lesson, lesson.At))],
        new(CardSchedule.CurrentVersion, learner.Weights),
        learner.Sequence);
}

/// <summary>What a device knows of somebody's paths and lessons. What it knows nothing of is left out.</summary>
/// <param name="Goal">How many cards a day they want.</param>
/// <param name="Paths">Paths that they took up or left.</param>
/// <param name="Lessons">Lessons that they finished.</param>
public sealed record ToldLearningBody(ToldGoalBody? Goal = null, IReadOnlyList<ToldPathBody?>? Paths = null, IReadOnlyList<ToldLessonBody?>? Lessons = null);

/// <summary>How many cards a day somebody wants.</summary>
/// <param name="Cards">1 to 100.</param>
/// <param name="At">When they said so.</param>
public sealed record ToldGoalBody(int? Cards, DateTimeOffset? At);

/// <summary>A path that somebody took up or left.</summary>
/// <param name="Path">Its slug.</param>
/// <param name="At">When.</param>
/// <param name="IsTaken">False when they left it.</param>
public sealed record ToldPathBody(string? Path, DateTimeOffset? At, bool? IsTaken = true);

/// <summary>A lesson that somebody finished.</summary>
/// <param name="Path">The path's slug.</param>
/// <param name="Lesson">The lesson's slug.</param>
/// <param name="At">When.</param>
public sealed record ToldLessonBody(string? Path, string? Lesson, DateTimeOffset? At);

/// <summary>What is known of somebody's learning.</summary>
/// <param name="Goal">How many cards a day.</param>
/// <param name="Paths">Paths that they took up or left.</param>
/// <param name="Lessons">Lessons that they finished.</param>
/// <param name="Scheduling">By what cards come back.</param>
/// <param name="Sequence">The sequence of their last review.</param>
public sealed record LearningResponse(
    GoalResponse Goal, IReadOnlyList<TakenPathResponse> Paths, IReadOnlyList<FinishedLessonResponse> Lessons, SchedulingResponse Scheduling, long Sequence);

/// <summary>How many cards a day somebody wants.</summary>
/// <param name="Cards">1 to 100.</param>
/// <param name="At">When they said so; null when they never did.</param>
public sealed record GoalResponse(int Cards, DateTimeOffset? At);

/// <summary>A path that somebody took up or left.</summary>
/// <param name="Path">Its slug.</param>
/// <param name="IsTaken">Whether they are still at it.</param>
/// <param name="At">When they took it up or left it.</param>
/// <param name="FinishedAt">When they had finished all its lessons; null while they have not.</param>
public sealed record TakenPathResponse(string Path, bool IsTaken, DateTimeOffset At, DateTimeOffset? FinishedAt);

/// <summary>A lesson that somebody finished.</summary>
/// <param name="Path">The path's slug.</param>
/// <param name="Lesson">The lesson's slug.</param>
/// <param name="At">When, for the first time.</param>
public sealed record FinishedLessonResponse(string Path, string Lesson, DateTimeOffset At);

/// <summary>By what cards come back.</summary>
/// <param name="Version">The algorithm.</param>
/// <param name="Weights">Parameters that fit the learner's own reviews; null for the published ones.</param>
public sealed record SchedulingResponse(string Version, IReadOnlyList<double>? Weights);
