using static Glossary.Core.Learning.Scheduling.FsrsParameters;

namespace Glossary.Core.Learning.Scheduling;

/// <summary>
/// Fits the weights of FSRS-6 to one learner's own reviews: those that expect best whether they still knew a card a day or more later
/// (log-loss, as open-spaced-repetition/fsrs-optimizer measures it), found by Adam (Kingma and Ba, arXiv:1412.6980) with slopes worked out
/// exactly, and drawn towards the published weights where the reviews say little. The same reviews give the same weights.
/// </summary>
public static class ParameterFit
{
    /// <summary>Fewer reviews say more of chance than of the learner; Anki 24.04 asks for as many before it optimizes FSRS.</summary>
    public const int FewestReviews = 400;

    /// <summary>Fewer answers than these after a day or more can't be told from luck: with one in ten forgotten, ten are.</summary>
    public const int FewestLater = 100;

    /// <summary>On fewer days than these, nothing has come back after more than a week.</summary>
    public const int FewestDays = 14;

    private const int Rounds = 150;
    private const double Pace = 0.05;

    /// <summary>How far the weights of learners usually lie from the published ones (fsrs-optimizer, <c>DEFAULT_PARAMS_STDDEV_TENSOR</c>); what lies further must be shown by more reviews.</summary>
    private static readonly double[] Spread =
    [
        6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
    ];

    /// <summary>How far one weight is moved where another is moved by its spread: the first stabilities are many times as spread as they are long.</summary>
    private static readonly double[] Reach = [.. Spread.Select((spread, i) => i < 4 ? Default.Weights[i] / 2 : spread)];

    /// <summary>
    /// The weights of a learner, to 4 decimals; null when there are too few reviews, or when the published weights are as good. They are
    /// fitted to the first four fifths of the reviews and kept only if they expect the last fifth, and all of them, better.
    /// </summary>
    /// <param name="cards">The reviews, card by card, in any order.</param>
    /// <param name="retention">The retention that the learner wants.</param>
    public static FsrsParameters? Of(IEnumerable<IEnumerable<Review>> cards, double retention = 0.9)
    {
        var answered = AnsweredCards.Of(cards);
        if (answered.Reviews < FewestReviews || answered.Later < FewestLater || answered.Days < FewestDays)
        {
            return null;
        }

        double[] published = [.. Default.Weights];
        double[] fitted = [.. FsrsParameters.Of([.. Fit(answered, published).Select(weight => Math.Round(weight, 4))]).Weights];
        bool IsLast(AnsweredCards.Answer answer) => answer.At > answered.LastOfFirst;
        bool IsAny(AnsweredCards.Answer answer) => true;
        return answered.Loss(fitted, IsLast) < answered.Loss(published, IsLast) && answered.Loss(fitted, IsAny) < answered.Loss(published, IsAny) ? FsrsParameters.Of(fitted, retention) : null;
    }

    /// <summary>The mean log-loss of what parameters expect of reviews; the less the better.</summary>
    public static double Loss(FsrsParameters parameters, IEnumerable<IEnumerable<Review>> cards) => AnsweredCards.Of(cards).Loss([.. parameters.Weights], _ => true);

    private static double[] Fit(AnsweredCards answered, double[] published)
    {
        double[] weights = [.. published];
        var (slope, drift, size) = (new double[Count], new double[Count], new double[Count]);
        for (var round = 1; round <= Rounds; round++)
        {
            answered.Loss(weights, answer => answer.At <= answered.LastOfFirst, slope);
            var pace = Pace * (1 + Math.Cos(Math.PI * round / Rounds)) / 2;
            for (var i = 0; i < Count; i++)
            {
                var steep = Reach[i] * (slope[i] + (2 * (weights[i] - published[i]) / (Spread[i] * Spread[i] * answered.Later)));
                drift[i] = (0.9 * drift[i]) + (0.1 * steep);
                size[i] = (0.999 * size[i]) + (0.001 * steep * steep);
                var step = drift[i] / (1 - Math.Pow(0.9, round)) / (Math.Sqrt(size[i] / (1 - Math.Pow(0.999, round))) + 1e-8);
                weights[i] = Math.Clamp(weights[i] - (pace * Reach[i] * step), Bounds[i].Least, Bounds[i].Most);
            }
        }

        return weights;
    }
}
