using System.Diagnostics;
using Glossary.Core.Learning.Scheduling;

namespace Glossary.Tests.Learning;

public sealed class ParameterFitTests
{
    /// <summary>What is expected of reviews that the fit has never seen is compared, since those it has seen flatter it.</summary>
    [Test]
    public void LearnersOfTheirOwnKind_AreUnderstoodBetterThanByThePublishedWeights()
    {
        var (gained, possible) = (0.0, 0.0);
        foreach (var seed in Enumerable.Range(1, 6))
        {
            var memory = GeneratedLearner.Any(seed);
            var fitted = ParameterFit.Of(GeneratedLearner.Reviews(memory, 3000, seed));
            var unseen = GeneratedLearner.Reviews(memory, 4000, seed + 1000);
            var (published, own, best) = (ParameterFit.Loss(FsrsParameters.Default, unseen), ParameterFit.Loss(fitted ?? FsrsParameters.Default, unseen), ParameterFit.Loss(memory, unseen));
            TestContext.Out.WriteLine($"seed {seed}: published {published:F4}, fitted {own:F4}{(fitted is null ? " (published kept)" : string.Empty)}, the truth {best:F4}");
            Assert.That(own, Is.LessThanOrEqualTo(published), $"seed {seed}");
            (gained, possible) = (gained + published - own, possible + published - best);
        }

        Assert.That(gained, Is.GreaterThan(0.6 * possible), "More than half of what knowing the truth would gain is gained.");
    }

    [Test]
    public void FiveThousandReviews_AreFittedWithinASecond_ToTheSameWeightsInAnyOrder()
    {
        var reviews = GeneratedLearner.Reviews(GeneratedLearner.Any(5), 5000, 5);
        var clock = Stopwatch.StartNew();
        var fitted = ParameterFit.Of(reviews)!;
        var took = clock.Elapsed;
        TestContext.Out.WriteLine($"{reviews.Sum(card => card.Count)} reviews in {took.TotalMilliseconds:F0} ms");

        Assert.Multiple(() =>
        {
            // Ten times the time it takes on a quiet machine.
            Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(5)));
            Assert.That(ParameterFit.Of(Enumerable.Reverse(reviews).Select(card => Enumerable.Reverse(card).Concat(card)))!.Weights, Is.EqualTo(fitted.Weights));
        });
    }

    [Test]
    public void ALearnerAsPublished_KeepsThePublishedWeights_OrAtLeastLosesNothing()
    {
        var reviews = GeneratedLearner.Reviews(FsrsParameters.Default, 1200, 6);
        var fitted = ParameterFit.Of(reviews) ?? FsrsParameters.Default;
        Assert.That(ParameterFit.Loss(fitted, reviews), Is.LessThanOrEqualTo(ParameterFit.Loss(FsrsParameters.Default, reviews)));
    }

    [Test]
    public void TooFewReviews_AreNotFitted() =>
        Assert.Multiple(() =>
        {
            Assert.That(ParameterFit.Of(GeneratedLearner.Reviews(GeneratedLearner.Any(1), 300, 7)), Is.Null);
            Assert.That(ParameterFit.Of([]), Is.Null);
        });
}
