using SkiaSharp;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>How a text is set.</summary>
/// <param name="Weight">Regular, SemiBold or Bold.</param>
/// <param name="Size">In pixels.</param>
/// <param name="Color">In which colour.</param>
internal sealed record Letters(string Weight, float Size, SKColor Color)
{
    /// <summary>From one line to the next.</summary>
    internal float Leading => Size * 1.28f;
}
