namespace Glossary.Core.Learning.Scheduling;

/// <summary>Rounding as FSRS's reference implementation does it: halves up, as JavaScript's <c>Math.round</c>, and to 8 decimals.</summary>
internal static class Decimals
{
    private const double Unit = 1e8;

    /// <summary>The nearest whole number; a half goes up, also below zero.</summary>
    public static double Whole(double number)
    {
        var below = Math.Floor(number);
        return number - below >= 0.5 ? below + 1 : below;
    }

    /// <summary>The number to 8 decimals.</summary>
    public static double Eight(double number) => Whole(number * Unit) / Unit;
}
