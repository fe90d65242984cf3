using static Glossary.Core.Learning.Scheduling.FsrsParameters;

namespace Glossary.Core.Learning.Scheduling;

/// <summary>What is known of a learner's memory of a card.</summary>
/// <param name="Stability">The days after which they recall it nine times in ten.</param>
/// <param name="Difficulty">1 to 10.</param>
internal readonly record struct MemoryState(double Stability, double Difficulty);

/// <summary>
/// The formulas of FSRS-6 (github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm), with each rounding and bound where ts-fsrs 5.4.2
/// has it, so that server, device and reference agree to the last of 8 decimals.
/// </summary>
internal sealed class Memory
{
    private const double MaxInterval = 36500;
    private const double MaxDifficulty = 10;

    private readonly double[] _w;
    private readonly double _decay;
    private readonly double _factor;
    private readonly double _daysOfStability;

    public Memory(FsrsParameters parameters)
    {
        _w = [.. parameters.Weights];
        _decay = -_w[20];
        _factor = Decimals.Eight(Math.Exp(Math.Pow(_decay, -1) * Math.Log(0.9)) - 1);
        _daysOfStability = Decimals.Eight((Math.Pow(parameters.Retention, 1 / _decay) - 1) / _factor);
    }

    /// <summary>How likely the learner recalls a card of that stability after so many whole days.</summary>
    public double Recall(double stability, double days) => Decimals.Eight(Math.Pow(1 + (_factor * days / stability), _decay));

    /// <summary>After how many days a card of that stability should come back.</summary>
    public double Interval(double stability) => Math.Min(Math.Max(1, Decimals.Whole(stability * _daysOfStability)), MaxInterval);

    /// <summary>The memory after a first review.</summary>
    public MemoryState First(Rating rating) => new(Math.Max(_w[(int)rating - 1], 0.1), Math.Clamp(FirstDifficulty(rating), 1, MaxDifficulty));

    /// <summary>The memory after another review, so many days after the last.</summary>
    public MemoryState Next(MemoryState before, double days, Rating rating)
    {
        var stability = (days, rating) switch
        {
            (0, _) => SameDay(before.Stability, rating),
            (_, Rating.Again) => Forgotten(before, Recall(before.Stability, days)),
            _ => Recalled(before, Recall(before.Stability, days), rating),
        };
        return new(stability, NextDifficulty(before.Difficulty, rating));
    }

    private static double Bounded(double stability) => Decimals.Eight(Math.Clamp(stability, MinStability, MaxStability));

    private double FirstDifficulty(Rating rating) => Decimals.Eight(_w[4] - Math.Exp(((int)rating - 1) * _w[5]) + 1);

    private double NextDifficulty(double difficulty, Rating rating)
    {
        var change = -_w[6] * ((int)rating - 3);
        var damped = difficulty + Decimals.Eight(change * (10 - difficulty) / 9);
        return Math.Clamp(Decimals.Eight((_w[7] * FirstDifficulty(Rating.Easy)) + ((1 - _w[7]) * damped)), 1, MaxDifficulty);
    }

    private double Recalled(MemoryState before, double recall, Rating rating)
    {
        var (stability, difficulty) = before;
        var hard = rating == Rating.Hard ? _w[15] : 1;
        var easy = rating == Rating.Easy ? _w[16] : 1;
        return Bounded(stability * (1 + (Math.Exp(_w[8]) * (11 - difficulty) * Math.Pow(stability, -_w[9]) * (Math.Exp((1 - recall) * _w[10]) - 1) * hard * easy)));
    }

    private double Forgotten(MemoryState before, double recall)
    {
        var (stability, difficulty) = before;
        var afterwards = Bounded(_w[11] * Math.Pow(difficulty, -_w[12]) * (Math.Pow(stability + 1, _w[13]) - 1) * Math.Exp((1 - recall) * _w[14]));
        return Math.Min(Math.Max(Decimals.Eight(stability / Math.Exp(_w[17] * _w[18])), MinStability), afterwards);
    }

    private double SameDay(double stability, Rating rating)
    {
        var growth = Math.Pow(stability, -_w[19]) * Math.Exp(_w[17] * ((int)rating - 3 + _w[18]));
        return Bounded(stability * (rating >= Rating.Hard ? Math.Max(growth, 1) : growth));
    }
}
