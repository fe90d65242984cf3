using CsCheck;
using Glossary.Core.Learning.Scheduling;

namespace Glossary.Tests.Learning;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void ACard_ThatIsReviewedWhenItIsDue_ComesBackAsPublished()
    {
        var schedule = CardSchedule.New(Start);
        var given = new[] { Rating.Good, Rating.Good, Rating.Good, Rating.Again, Rating.Good, Rating.Good }
            .Select(rating => schedule = FsrsScheduler.Default.Next(schedule, rating, schedule.Due)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(given.Select(each => Math.Round(each.Stability, 4)), Is.EqualTo([2.3065, 2.3065, 10.9710, 1.5390, 1.5718, 4.9348]));
            Assert.That(given.Select(each => Math.Round(each.Difficulty, 4)), Is.EqualTo([2.1181, 2.1112, 2.1043, 7.3900, 7.3778, 7.3657]));
            Assert.That(given.Select(each => each.Due.ToString("MM-dd HH:mm", null)), Is.EqualTo(["01-01 00:10", "01-03 00:10", "01-14 00:10", "01-14 00:20", "01-16 00:20", "01-21 00:20"]));
            Assert.That(given.Select(each => each.State), Is.EqualTo(
                [LearningState.Learning, LearningState.Review, LearningState.Review, LearningState.Relearning, LearningState.Review, LearningState.Review]));
            Assert.That(given[^1], Has.Property("Reps").EqualTo(6).And.Property("Lapses").EqualTo(1).And.Property("Version").EqualTo("FSRS-6"));
        });
    }

    /// <summary>A failure prints the seed of its history.</summary>
    [Test]
    public void AnyHistory_LeavesACardDueAfterItsLastReview_AndWithinAHundredYears() =>
        Gen.Select(ReviewHistories.AnyParameters, ReviewHistories.Any(80)).Sample((parameters, reviews) =>
        {
            var scheduler = new FsrsScheduler(parameters);
            CardSchedule? schedule = null;
            foreach (var review in reviews)
            {
                schedule = scheduler.Next(schedule ?? CardSchedule.New(review.At), review.Rating, review.At);
                var days = (schedule.Due - review.At).TotalDays;
                Assert.That(days, Is.GreaterThan(0).And.LessThanOrEqualTo(36502));
                Assert.That(schedule.Stability, Is.InRange(FsrsParameters.MinStability, FsrsParameters.MaxStability));
                Assert.That(schedule.Difficulty, Is.InRange(1, 10));
                Assert.That(scheduler.Recall(schedule, review.At.AddDays(400)), Is.InRange(0, 1));
            }
        }, iter: 300);

    /// <summary>Two devices may send the same reviews, in any order, more than once.</summary>
    [Test]
    public void Reviews_InAnyOrderAndTwice_GiveTheSameSchedule() =>
        Gen.Select(ReviewHistories.Any(40), Gen.Int).Sample((reviews, seed) =>
        {
            var mixed = reviews.Concat(reviews).OrderBy(review => HashCode.Combine(review.Id, seed)).ToList();
            Assert.That(FsrsScheduler.Default.Replay(mixed), Is.EqualTo(FsrsScheduler.Default.Replay(reviews)));
        }, iter: 300);

    [Test]
    public void ABetterAnswer_NeverBringsACardBackSooner() =>
        Gen.Select(ReviewHistories.AnyParameters, ReviewHistories.Any(20), Gen.Long[0, 3 * 365 * 86_400_000L]).Sample((parameters, reviews, pause) =>
        {
            var scheduler = new FsrsScheduler(parameters);
            var schedule = scheduler.Replay(reviews)!;
            if (schedule.State == LearningState.Review)
            {
                var dues = Enum.GetValues<Rating>().Select(rating => scheduler.Next(schedule, rating, reviews[^1].At.AddMilliseconds(pause)).Due).ToList();
                Assert.That(dues, Is.Ordered);
            }
        }, iter: 300);

    [Test]
    public void AReviewOlderThanTheLast_IsRefused() =>
        Assert.That(() => FsrsScheduler.Default.Next(FsrsScheduler.Default.Next(CardSchedule.New(Start), Rating.Good, Start), Rating.Good, Start.AddDays(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
