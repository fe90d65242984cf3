namespace Glossary.Core.Learning.Scheduling;

/// <summary>When a card comes back to a learner, and what is known of their memory of it: the outcome of all reviews so far, never a truth of its own.</summary>
/// <param name="Due">When it should come back.</param>
/// <param name="Stability">The days after which the learner recalls it nine times in ten; 0 while new.</param>
/// <param name="Difficulty">1 (easy) to 10 (hard); 0 while new.</param>
/// <param name="State">How far they have come.</param>
/// <param name="Step">Which of the short steps they are at, from 0.</param>
/// <param name="Reps">How many reviews there were.</param>
/// <param name="Lapses">How often it was forgotten after it had been known.</param>
/// <param name="LastReview">When it was last reviewed; null while new.</param>
/// <param name="Version">What computed it; see <see cref="CurrentVersion"/>.</param>
public sealed record CardSchedule(
    DateTimeOffset Due,
    double Stability,
    double Difficulty,
    LearningState State,
    int Step,
    int Reps,
    int Lapses,
    DateTimeOffset? LastReview,
    string Version = CardSchedule.CurrentVersion)
{
    /// <summary>The version of the algorithm that this house computes.</summary>
    public const string CurrentVersion = "FSRS-6";

    /// <summary>A card that nobody has reviewed yet, due at once.</summary>
    public static CardSchedule New(DateTimeOffset now) => new(now, 0, 0, LearningState.New, 0, 0, 0, null);
}
