namespace Glossary.Web.Features.Map.Drawing;

/// <summary>Something that is connected: a topic's words in a vocabulary, or a Term.</summary>
/// <param name="Id">What links name it by.</param>
/// <param name="Side">Whose it is.</param>
/// <param name="Role">What part it has in the picture.</param>
/// <param name="Box">Its shape.</param>
/// <param name="Text">What it is called, in its shape or beside it.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Name">What it is called in full.</param>
public sealed record MapNode(string Id, MapSide Side, MapRole Role, MapBox Box, MapText Text, string Address, string Name);

/// <summary>Whose words: it decides place, shape and colour.</summary>
public enum MapSide
{
    /// <summary>The vocabulary listed first: left, square.</summary>
    Left,

    /// <summary>The vocabulary listed second: right, round.</summary>
    Right,

    /// <summary>What both refer to: between them, cut at the corners.</summary>
    Across,
}

/// <summary>What part a node has.</summary>
public enum MapRole
{
    /// <summary>One among others.</summary>
    Plain,

    /// <summary>The one that the picture is about.</summary>
    Subject,

    /// <summary>Leads to what found no room.</summary>
    More,
}
