namespace Glossary.Benchmarks;

/// <summary>What is read off several figures of the same thing.</summary>
internal static class Figures
{
    /// <summary>The middle one; of two in the middle the higher.</summary>
    public static double Median(this IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }
}
