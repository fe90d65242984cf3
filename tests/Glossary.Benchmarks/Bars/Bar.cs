using System.Globalization;

namespace Glossary.Benchmarks.Bars;

/// <summary>A figure that was measured, beside the one it has to keep to.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Bound">The bar.</param>
/// <param name="AtLeast">Whether the figure has to be at least the bar; else it has to stay under it.</param>
internal sealed record Bar(string What, double Measured, string Unit, double Bound, bool AtLeast = false)
{
    /// <summary>Whether the figure keeps to the bar.</summary>
    public bool Holds => AtLeast ? Measured >= Bound : Measured < Bound;

    /// <summary>Prints a table of bars.</summary>
    /// <returns>0 when all hold, else 1: what a program answers.</returns>
    public static int Print(IReadOnlyList<Bar> bars)
    {
        Console.WriteLine();
        Console.WriteLine("| what | measured | bar | |");
        Console.WriteLine("| --- | ---: | ---: | --- |");
        foreach (var bar in bars)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {bar.What} | {bar.Measured:0.##} {bar.Unit} | {(bar.AtLeast ? "at least" : "under")} {bar.Bound:0.##} {bar.Unit} | {(bar.Holds ? "holds" : "MISSED")} |"));
        }

        return bars.All(bar => bar.Holds) ? 0 : 1;
    }
}
