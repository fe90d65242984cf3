namespace Glossary.Core.Learning.Scheduling;

/// <summary>A learner's answers, card by card, as weights are fitted to them: what counts is whether they still knew it a day or more later.</summary>
internal sealed class AnsweredCards
{
    private const double Surest = 1e-6;

    private readonly IReadOnlyList<Answer[]> _cards;

    private AnsweredCards(IReadOnlyList<Answer[]> cards, DateTimeOffset lastOfFirst) => (_cards, LastOfFirst) = (cards, lastOfFirst);

    /// <summary>How many answers there are.</summary>
    public int Reviews => _cards.Sum(card => card.Length);

    /// <summary>How many of them came a day or more after the last.</summary>
    public int Later => _cards.Sum(card => card.Count(answer => answer.Days > 0));

    /// <summary>On how many days there were any.</summary>
    public int Days => _cards.SelectMany(card => card).Select(answer => answer.At.UtcDateTime.Date).Distinct().Count();

    /// <summary>The first four fifths of the answers that count come up to this moment.</summary>
    public DateTimeOffset LastOfFirst { get; }

    /// <summary>Puts reviews in an order of their own, so that sums come out alike however they arrive.</summary>
    public static AnsweredCards Of(IEnumerable<IEnumerable<Review>> cards)
    {
        var answered = cards.Select(reviews => FsrsScheduler.InOrder(reviews).ToList()).Where(reviews => reviews.Count > 0).OrderBy(reviews => reviews[0].At).ThenBy(reviews => reviews[0].Id)
            .Select(reviews => reviews.Select((review, i) => new Answer(i == 0 ? 0 : FsrsScheduler.DaysBetween(reviews[i - 1].At, review.At), (int)review.Rating, review.At)).ToArray()).ToList();
        var later = answered.SelectMany(card => card).Where(answer => answer.Days > 0).Select(answer => answer.At).Order().ToList();
        return new(answered, later.Count == 0 ? DateTimeOffset.MinValue : later[later.Count * 4 / 5]);
    }

    /// <summary>The mean log-loss of what those weights expect, and its slope along each weight when asked for.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="counts">Which answers count.</param>
    /// <param name="slope">Where the slope is written; null when it isn't wanted.</param>
    public double Loss(double[] weights, Func<Answer, bool> counts, double[]? slope = null)
    {
        var memory = new SlopedMemory(weights);
        var (loss, count) = (0.0, 0);
        slope?.AsSpan().Clear();
        foreach (var card in _cards)
        {
            memory.First(card[0].Rating);
            foreach (var answer in card.AsSpan(1))
            {
                if (answer.Days > 0)
                {
                    memory.Expect(answer.Days);
                }

                if (answer.Days > 0 && counts(answer))
                {
                    var recall = Math.Clamp(memory.Recall.Value, Surest, 1 - Surest);
                    var knew = answer.Rating > 1;
                    loss -= Math.Log(knew ? recall : 1 - recall);
                    count++;
                    var byRecall = knew ? -1 / recall : 1 / (1 - recall);
                    for (var i = 0; slope is not null && i < slope.Length; i++)
                    {
                        slope[i] += byRecall * memory.Recall.Slope[i];
                    }
                }

                memory.Next(answer.Days, answer.Rating);
            }
        }

        for (var i = 0; slope is not null && i < slope.Length; i++)
        {
            slope[i] /= Math.Max(1, count);
        }

        return loss / Math.Max(1, count);
    }

    /// <summary>One answer.</summary>
    /// <param name="Days">Midnights since the last answer to the same card.</param>
    /// <param name="Rating">1 to 4.</param>
    /// <param name="At">When.</param>
    internal readonly record struct Answer(int Days, int Rating, DateTimeOffset At);
}
