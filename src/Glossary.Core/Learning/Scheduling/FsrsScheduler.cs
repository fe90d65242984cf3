namespace Glossary.Core.Learning.Scheduling;

/// <summary>
/// FSRS-6: when a card comes back. Short steps of 1 and 10 minutes for a new card, of 10 minutes for a forgotten one, then days.
/// No chance is in it: the same reviews give the same schedule everywhere (see <c>wwwroot/learn/fsrs.js</c>, its twin on the device).
/// </summary>
public sealed class FsrsScheduler(FsrsParameters parameters)
{
    private static readonly int[] LearningSteps = [1, 10];
    private static readonly int[] RelearningSteps = [10];

    private readonly Memory _memory = new(parameters);

    /// <summary>With the published parameters.</summary>
    public static FsrsScheduler Default { get; } = new(FsrsParameters.Default);

    /// <summary>The schedule after all those reviews of one card, in whatever order they come, each counted once; null when there are none.</summary>
    public CardSchedule? Replay(IEnumerable<Review> reviews)
    {
        CardSchedule? schedule = null;
        foreach (var review in InOrder(reviews))
        {
            schedule = Next(schedule ?? CardSchedule.New(review.At), review.Rating, review.At);
        }

        return schedule;
    }

    /// <summary>The reviews as they count: each once, by time, then id.</summary>
    public static IEnumerable<Review> InOrder(IEnumerable<Review> reviews) =>
        reviews.OrderBy(review => review.At).ThenBy(review => review.Id).ThenBy(review => review.Rating).DistinctBy(review => review.Id);

    /// <summary>The schedule after one more review.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rating is none, or the review is older than the last.</exception>
    public CardSchedule Next(CardSchedule before, Rating rating, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Enum.IsDefined(rating), true, nameof(rating));
        if (before.LastReview is { } last)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(at, last);
        }

        at = at.ToUniversalTime();
        var days = before.State == LearningState.New ? 0 : DaysBetween(before.LastReview ?? at, at);
        var memory = MemoryAfter(before, days, rating);
        var reviewed = before with { Stability = memory.Stability, Difficulty = memory.Difficulty, Reps = before.Reps + 1, LastReview = at, Version = CardSchedule.CurrentVersion };
        return before.State != LearningState.Review ? Stepped(reviewed, rating, at)
            : rating == Rating.Again ? reviewed with { State = LearningState.Relearning, Step = 0, Lapses = before.Lapses + 1, Due = at.AddMinutes(RelearningSteps[0]) }
            : reviewed with { Step = 0, Due = at.AddDays(DaysUntil(before, days, rating)) };
    }

    /// <summary>How likely the learner recalls the card at that moment, 0 to 1; 0 while it is new.</summary>
    public double Recall(CardSchedule schedule, DateTimeOffset at) =>
        schedule is { State: not LearningState.New, LastReview: { } last } ? _memory.Recall(schedule.Stability, Math.Max(0, Math.Floor((at - last).TotalDays))) : 0;

    /// <summary>Midnights (UTC) between two moments.</summary>
    internal static int DaysBetween(DateTimeOffset from, DateTimeOffset to) => (to.UtcDateTime.Date - from.UtcDateTime.Date).Days;

    private MemoryState MemoryAfter(CardSchedule before, int days, Rating rating) =>
        before.State == LearningState.New ? _memory.First(rating) : _memory.Next(new(before.Stability, before.Difficulty), days, rating);

    /// <summary>A new or forgotten card goes on by minutes until its steps are done.</summary>
    private CardSchedule Stepped(CardSchedule reviewed, Rating rating, DateTimeOffset at)
    {
        var relearning = reviewed.State == LearningState.Relearning;
        var steps = relearning ? RelearningSteps : LearningSteps;
        var state = relearning ? LearningState.Relearning : LearningState.Learning;
        return rating switch
        {
            Rating.Again => reviewed with { State = state, Step = 0, Due = at.AddMinutes(steps[0]) },
            Rating.Hard => reviewed with { State = state, Due = at.AddMinutes(HardMinutes(steps)) },
            Rating.Good when reviewed.Step + 1 < steps.Length => reviewed with { State = state, Step = reviewed.Step + 1, Due = at.AddMinutes(steps[reviewed.Step + 1]) },
            _ => reviewed with { State = LearningState.Review, Step = 0, Due = at.AddDays(_memory.Interval(reviewed.Stability)) },
        };
    }

    /// <summary>Between the first two steps; half as long again as the only one.</summary>
    private static double HardMinutes(int[] steps) => Decimals.Whole(steps.Length > 1 ? (steps[0] + steps[1]) / 2.0 : steps[0] * 1.5);

    /// <summary>A better answer never brings a card back sooner than a worse one would: hard at most good, good before easy.</summary>
    private double DaysUntil(CardSchedule before, int days, Rating rating)
    {
        double IntervalAfter(Rating given) => _memory.Interval(MemoryAfter(before, days, given).Stability);
        var hard = Math.Min(IntervalAfter(Rating.Hard), IntervalAfter(Rating.Good));
        if (rating == Rating.Hard)
        {
            return hard;
        }

        var good = Math.Max(IntervalAfter(Rating.Good), hard + 1);
        return rating == Rating.Good ? good : Math.Max(IntervalAfter(Rating.Easy), good + 1);
    }
}
