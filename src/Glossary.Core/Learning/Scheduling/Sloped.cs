using static Glossary.Core.Learning.Scheduling.FsrsParameters;

namespace Glossary.Core.Learning.Scheduling;

/// <summary>A number that depends on the weights, with its slope along each of them.</summary>
internal sealed class Sloped
{
    /// <summary>The number.</summary>
    public double Value { get; set; }

    /// <summary>By how much it grows with each weight.</summary>
    public double[] Slope { get; } = new double[Count];

    /// <summary>Becomes a number that depends on no weight yet.</summary>
    public void Begin(double value)
    {
        Value = value;
        Array.Clear(Slope);
    }

    /// <summary>Becomes what a formula makes of stability and difficulty.</summary>
    /// <param name="value">The number.</param>
    /// <param name="stability">The stability that the formula begins with.</param>
    /// <param name="byStability">By how much the number grows with it.</param>
    /// <param name="difficulty">The difficulty that the formula begins with.</param>
    /// <param name="byDifficulty">By how much the number grows with it.</param>
    public void Follow(double value, Sloped stability, double byStability, Sloped difficulty, double byDifficulty)
    {
        Value = value;
        for (var i = 0; i < Count; i++)
        {
            Slope[i] = (byStability * stability.Slope[i]) + (byDifficulty * difficulty.Slope[i]);
        }
    }

    /// <summary>Keeps it within bounds, on which it doesn't grow.</summary>
    public void Bound(double least, double most)
    {
        if (Value < least || Value > most)
        {
            Begin(Math.Clamp(Value, least, most));
        }
    }
}
