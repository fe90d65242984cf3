using Glossary.Core.Learning.Scheduling;

namespace Glossary.Tests.Learning;

/// <summary>Somebody who remembers as given parameters say, and is scheduled by the published ones.</summary>
internal static class GeneratedLearner
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Their reviews, card by card.</summary>
    internal static List<List<Review>> Reviews(FsrsParameters memory, int count, int seed)
    {
        var chance = new Random(seed);
        var truth = new FsrsScheduler(memory);
        var cards = new List<List<Review>>();
        for (var total = 0; total < count;)
        {
            var card = new List<Review>();
            var (at, most) = (Start.AddHours(chance.Next(24 * 60)), chance.Next(4, 14));
            CardSchedule? known = null;
            var planned = CardSchedule.New(at);
            while (card.Count < most)
            {
                var knows = known is null ? 0.6 : (at - known.LastReview!.Value).TotalDays < 1 ? 0.85 : truth.Recall(known, at);
                var rating = chance.NextDouble() >= knows ? Rating.Again : (Rating)(chance.NextDouble() switch { < 0.1 => 2, < 0.9 => 3, _ => 4 });
                card.Add(new(new Guid(chance.Next(), 0, 0, BitConverter.GetBytes(chance.NextInt64())), rating, at));
                known = truth.Next(known ?? CardSchedule.New(at), rating, at);
                planned = FsrsScheduler.Default.Next(planned, rating, at);
                at = planned.Due.AddHours(planned.State == LearningState.Review ? chance.Next(48) : 0);
            }

            total += card.Count;
            cards.Add(card);
        }

        return cards;
    }

    /// <summary>Parameters that differ from the published ones as learners' do.</summary>
    internal static FsrsParameters Any(int seed)
    {
        var chance = new Random(seed);
        double Factor(double most) => Math.Exp(((2 * chance.NextDouble()) - 1) * Math.Log(most));
        double[] weights = [.. FsrsParameters.Default.Weights];
        foreach (var (weight, most) in new[] { (0, 6.0), (1, 6), (2, 6), (3, 4), (6, 1.5), (8, 1.8), (9, 1.6), (11, 2), (13, 1.5), (14, 1.5), (20, 2.5) })
        {
            weights[weight] *= Factor(most);
        }

        return FsrsParameters.Of(weights);
    }
}
