namespace Glossary.Core.Learning.Scheduling;

/// <summary>What FSRS-6 knows of how people, or one learner, remember.</summary>
public sealed class FsrsParameters
{
    /// <summary>How many weights FSRS-6 has.</summary>
    public const int Count = 21;

    /// <summary>The least stability, in days.</summary>
    public const double MinStability = 0.001;

    /// <summary>The greatest stability, in days.</summary>
    public const double MaxStability = 36500;

    private FsrsParameters(double[] weights, double retention) => (Weights, Retention) = (weights, retention);

    /// <summary>Within what each weight makes sense (ts-fsrs 5.4.2, <c>CLAMP_PARAMETERS</c>).</summary>
    public static IReadOnlyList<(double Least, double Most)> Bounds { get; } =
    [
        (MinStability, 100), (MinStability, 100), (MinStability, 100), (MinStability, 100), (1, 10), (0.001, 4), (0.001, 4), (0.001, 0.75), (0, 4.5), (0, 0.8), (0.001, 3.5),
        (0.001, 5), (0.001, 0.25), (0.001, 0.9), (0, 4), (0, 1), (1, 6), (0, 2), (0, 2), (0.01, 0.8), (0.1, 0.8),
    ];

    /// <summary>The published weights of FSRS-6, for the reviews of some ten thousand people (open-spaced-repetition/fsrs-optimizer; ts-fsrs 5.4.2).</summary>
    public static FsrsParameters Default { get; } = Of(
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]);

    /// <summary>The weights, w0 to w20.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>How likely the learner should still know a card when it comes back, 0.7 to 0.97; 0.9 unless they chose another.</summary>
    public double Retention { get; }

    /// <summary>Parameters of those weights, each brought within its bounds.</summary>
    /// <exception cref="ArgumentException">There aren't 21 finite weights, or the retention is out of its range.</exception>
    public static FsrsParameters Of(IReadOnlyList<double> weights, double retention = 0.9)
    {
        if (weights.Count != Count || !weights.All(double.IsFinite))
        {
            throw new ArgumentException($"FSRS-6 has {Count} finite weights.", nameof(weights));
        }

        return retention is >= 0.7 and <= 0.97
            ? new([.. weights.Select((weight, i) => Math.Clamp(weight, Bounds[i].Least, Bounds[i].Most))], retention)
            : throw new ArgumentException("The retention is 0.7 to 0.97.", nameof(retention));
    }
}
