namespace Glossary.Web.Features.Map.Drawing;

/// <summary>A rectangle; y grows downwards.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
public readonly record struct MapBox(double X, double Y, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => X + Width;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>Its middle, from left to right.</summary>
    public double CenterX => X + (Width / 2);

    /// <summary>Its middle, from top to bottom.</summary>
    public double CenterY => Y + (Height / 2);

    /// <summary>Whether the two have more than an edge in common.</summary>
    public bool Overlaps(MapBox other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether all of the other is in it.</summary>
    public bool Contains(MapBox other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;
}

/// <summary>Lines of text in a place.</summary>
/// <param name="Box">Where.</param>
/// <param name="Lines">What, none wider than its place.</param>
/// <param name="Size">The letters' size.</param>
/// <param name="Align">To which edge.</param>
public sealed record MapText(MapBox Box, IReadOnlyList<string> Lines, double Size, MapAlign Align);

/// <summary>Where a line begins.</summary>
public enum MapAlign
{
    /// <summary>At the left edge.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>So that it ends at the right edge.</summary>
    End,
}
