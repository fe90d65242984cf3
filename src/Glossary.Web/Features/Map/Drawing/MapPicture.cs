namespace Glossary.Web.Features.Map.Drawing;

/// <summary>A picture of how words connect, laid out: the same input gives the same picture.</summary>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">The same for somebody who doesn't see it.</param>
/// <param name="Width">How wide it is, in its own units.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Nodes">What it connects, in reading order.</param>
/// <param name="Links">How.</param>
/// <param name="Captions">Words beside them.</param>
public sealed record MapPicture(string Title, string Description, double Width, double Height, IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapLink> Links, IReadOnlyList<MapCaption> Captions);

/// <summary>Words that lead nowhere: a heading.</summary>
/// <param name="Text">What and where.</param>
/// <param name="Side">Whose they are; null for nobody's.</param>
public sealed record MapCaption(MapText Text, MapSide? Side);
