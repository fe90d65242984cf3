using CsCheck;
using Glossary.Core.Learning.Scheduling;

namespace Glossary.Tests.Learning;

/// <summary>What learners might do with a card: answers early, late, on the day, and years later.</summary>
internal static class ReviewHistories
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Rating> AnyRating = Gen.Frequency(
        (2, Gen.Const(Rating.Again)), (2, Gen.Const(Rating.Hard)), (6, Gen.Const(Rating.Good)), (2, Gen.Const(Rating.Easy)));

    /// <summary>How long after the last review, in milliseconds; below zero stands for "when it is due", give or take as much.</summary>
    private static readonly Gen<long> Pause = Gen.Frequency(
        (3, Gen.Long[0, 3_600_000]), (2, Gen.Long[0, 86_400_000]), (3, Gen.Long[0, 30 * 86_400_000L]), (1, Gen.Long[0, 400 * 86_400_000L]), (6, Gen.Long[-2 * 86_400_000L, -1]), (1, Gen.Const(0L)));

    /// <summary>The published parameters, and any others within their bounds.</summary>
    internal static readonly Gen<FsrsParameters> AnyParameters = Gen.Frequency(
        (3, Gen.Const(FsrsParameters.Default)),
        (1, Gen.Select(Gen.Double[0, 1].Array[FsrsParameters.Count], Gen.Double[0.7, 0.97]).Select((parts, retention) =>
            FsrsParameters.Of([.. parts.Zip(FsrsParameters.Bounds, (part, bound) => Math.Round(bound.Least + (part * (bound.Most - bound.Least)), 4))], Math.Round(retention, 2)))));

    /// <summary>A history in the order in which it happened.</summary>
    internal static Gen<Review[]> Any(int most) => Gen.Select(Gen.Guid, AnyRating, Pause).Array[1, most].Select(Happened);

    private static Review[] Happened((Guid Id, Rating Rating, long Pause)[] answers)
    {
        var reviews = new List<Review>();
        var schedule = CardSchedule.New(Start);
        var at = Start;
        foreach (var (id, rating, pause) in answers)
        {
            var early = schedule.Due.AddMilliseconds(pause + 86_400_000);
            at = pause >= 0 ? at.AddMilliseconds(pause) : early > at ? early : at;
            schedule = FsrsScheduler.Default.Next(schedule, rating, at);
            reviews.Add(new(id, rating, at));
        }

        return [.. FsrsScheduler.InOrder(reviews)];
    }
}
