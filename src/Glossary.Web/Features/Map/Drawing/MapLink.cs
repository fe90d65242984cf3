namespace Glossary.Web.Features.Map.Drawing;

/// <summary>A line from one node to another.</summary>
/// <param name="From">The id of the node that it begins at.</param>
/// <param name="To">The id of the node that it ends at.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Path">Its course.</param>
/// <param name="Weight">How thick it is.</param>
/// <param name="Sign">A mark on it; null for none.</param>
/// <param name="Name">What it says in words.</param>
public sealed record MapLink(string From, string To, MapLinkKind Kind, MapPath Path, double Weight, MapText? Sign, string Name);

/// <summary>A cubic curve.</summary>
public readonly record struct MapPath(double X1, double Y1, double X2, double Y2, double X3, double Y3, double X4, double Y4)
{
    /// <summary>One that leaves and arrives level.</summary>
    public static MapPath Level(double fromX, double fromY, double toX, double toY)
    {
        var bend = (toX - fromX) * 0.5;
        return new(fromX, fromY, fromX + bend, fromY, toX - bend, toY, toX, toY);
    }

    /// <summary>One between two places on the same edge, around what lies between them.</summary>
    public static MapPath Beside(double x, double fromY, double toY, double reach) => new(x, fromY, x - reach, fromY, x - reach, toY, x, toY);
}

/// <summary>What a line says.</summary>
public enum MapLinkKind
{
    /// <summary>The same or nearly the same meaning.</summary>
    Same,

    /// <summary>Broader, narrower or related.</summary>
    Near,

    /// <summary>The same word, another meaning.</summary>
    FalseFriend,

    /// <summary>A relation within a vocabulary.</summary>
    Relation,
}
