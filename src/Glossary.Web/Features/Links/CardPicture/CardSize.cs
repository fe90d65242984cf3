namespace Glossary.Web.Features.Links.CardPicture;

/// <summary>How large the card picture is: what chats and trackers ask for, and half and a quarter of it where there is less room.</summary>
internal static class CardSize
{
    internal const int Width = 1200;
    internal const int Height = 630;

    /// <summary>The widths that there are, in pixels, the largest first. No others: each is drawn and kept for itself.</summary>
    internal static readonly IReadOnlyList<int> Widths = [Width, Width / 2, Width / 4];

    internal static int HeightOf(int width) => width * Height / Width;
}
