using System.Globalization;
using Glossary.Core;

namespace Glossary.Web.Features.Links.OEmbed;

/// <summary>How much room whoever asks has, in pixels.</summary>
/// <param name="Width">The most in width.</param>
/// <param name="Height">The most in height.</param>
internal sealed record Room(int Width, int Height)
{
    /// <summary>A card smaller than this could not be read.</summary>
    internal bool IsTooSmall => Width < 200 || Height < 120;

    /// <summary>Reads what was asked for.</summary>
    internal static Room Read(string? width, string? height, Faults faults) => new(Pixels(width, "maxwidth", faults), Pixels(height, "maxheight", faults));

    /// <summary>The same, and no more than wanted.</summary>
    internal (int Width, int Height) For(int width, int height) => (Math.Min(width, Width), Math.Min(height, Height));

    private static int Pixels(string? written, string field, Faults faults)
    {
        if (string.IsNullOrEmpty(written))
        {
            return int.MaxValue;
        }

        var known = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0;
        faults.Require(known, field, "Give a number of pixels, such as 480, or leave it out.");
        return pixels;
    }
}
