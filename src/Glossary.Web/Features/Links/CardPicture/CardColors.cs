using SkiaSharp;

namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>The colours of <c>glossary.css</c>, by day.</summary>
internal static class CardColors
{
    internal static readonly SKColor Sheet = SKColor.Parse("#fffefb");
    internal static readonly SKColor Ink = SKColor.Parse("#1c2226");
    internal static readonly SKColor InkSoft = SKColor.Parse("#4d575d");
    internal static readonly SKColor Rule = SKColor.Parse("#d8d3c6");
    internal static readonly SKColor Care = SKColor.Parse("#9b2c12");
    internal static readonly SKColor CareWash = SKColor.Parse("#fdeee8");

    internal static SKColor Of(CardSide side) => SKColor.Parse(side.Vocabulary switch { "htm" => "#0a5c4c", "it" => "#26458f", _ => "#5f4a1f" });

    internal static SKColor WashOf(CardSide side) => SKColor.Parse(side.Vocabulary switch { "htm" => "#e6f1ec", "it" => "#e9edf8", _ => "#f3ecdc" });
}
