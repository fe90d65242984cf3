namespace Glossary.Web.Features.Map.Drawing;

/// <summary>Where lines meet an edge: side by side, in the order of where they go, so that they don't cross where they begin.</summary>
internal static class Ports
{
    /// <summary>The heights of <paramref name="count"/> lines about the middle of an edge, no further apart than <paramref name="gap"/> and within <paramref name="room"/>.</summary>
    internal static double At(int i, int count, double center, double gap, double room)
    {
        var between = count < 2 ? 0 : Math.Min(gap, room / (count - 1));
        return center + ((i - ((count - 1) / 2.0)) * between);
    }
}
