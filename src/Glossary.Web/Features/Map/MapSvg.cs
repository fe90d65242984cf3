using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Glossary.Web.Features.Map.Drawing;
using Microsoft.AspNetCore.Html;

namespace Glossary.Web.Features.Map;

/// <summary>Writes a picture as SVG 1.1: within a page, where the page's style sheet colours it, or as a file that needs nothing else.</summary>
internal static class MapSvg
{
    internal static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>For a page: its nodes are links, and a description says what it shows.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="id">What its parts' ids begin with.</param>
    /// <param name="language">The language of the words in it; null when the page speaks it already.</param>
    internal static IHtmlContent Within(MapPicture picture, string id, string? language)
    {
        var root = new XElement(
            Svg + "svg",
            new XAttribute("class", "map-picture"),
            new XAttribute("viewBox", ViewBox(picture)),
            new XAttribute("width", N(picture.Width)),
            new XAttribute("height", N(picture.Height)),
            new XAttribute("role", "group"),
            new XAttribute("aria-labelledby", $"{id}-title"),
            new XAttribute("aria-describedby", $"{id}-desc"),
            new XElement(Svg + "title", new XAttribute("id", $"{id}-title"), Fit(picture.Title)),
            new XElement(Svg + "desc", new XAttribute("id", $"{id}-desc"), Fit(picture.Description)),
            Content(picture, id, string.Empty, language));
        return new HtmlString(root.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>What both have in common.</summary>
    internal static IEnumerable<XElement> Content(MapPicture picture, string id, string root, string? language)
    {
        yield return Group("map-links", picture.Links.Select(link => Link(link, id)));
        yield return Group("map-captions", picture.Captions.Select(caption => Text(caption.Text, $"map-caption {(caption.Side is { } side ? Class(side) : null)}".Trim())));
        yield return Group("map-nodes", picture.Nodes.Select(node => Node(node, id, root, language)));
        yield return Group("map-signs", picture.Links.Where(link => link.Sign is not null).Select(link => Text(link.Sign!, $"map-sign {Class(link.Kind)}")));
    }

    internal static string ViewBox(MapPicture picture) => $"0 0 {N(picture.Width)} {N(picture.Height)}";

    internal static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Control characters, which a label may hold, can't stand in XML.</summary>
    internal static string Fit(string text) => string.Concat(text.Where((letter, i) => XmlConvert.IsXmlChar(letter) || IsPaired(text, i)));

    internal static XElement Text(MapText text, string name)
    {
        var (x, anchor) = text.Align switch
        {
            MapAlign.Start => (text.Box.X, "start"),
            MapAlign.End => (text.Box.Right, "end"),
            _ => (text.Box.CenterX, "middle"),
        };
        var first = text.Box.CenterY - ((text.Lines.Count - 1) / 2.0 * text.Size * Lettering.LineHeight) + (text.Size * 0.35);
        return new(
            Svg + "text",
            new XAttribute("class", name),
            new XAttribute("font-size", N(text.Size)),
            new XAttribute("text-anchor", anchor),
            text.Lines.Select((line, i) => new XElement(Svg + "tspan", new XAttribute("x", N(x)), new XAttribute("y", N(first + (i * text.Size * Lettering.LineHeight))), Fit(line))));
    }

    internal static string Class(MapLinkKind kind) => $"map-{kind.ToString().ToLowerInvariant()}";

    private static string Class(MapSide side) => $"map-{side.ToString().ToLowerInvariant()}";

    private static XElement Group(string name, IEnumerable<XElement> content) => new(Svg + "g", new XAttribute("class", name), content);

    private static XElement Link(MapLink link, string id)
    {
        var path = link.Path;
        var d = $"M{N(path.X1)} {N(path.Y1)}C{N(path.X2)} {N(path.Y2)} {N(path.X3)} {N(path.Y3)} {N(path.X4)} {N(path.Y4)}";
        return new(
            Svg + "path",
            new XAttribute("class", $"map-link {Class(link.Kind)}"),
            new XAttribute("d", d),
            new XAttribute("stroke-width", N(link.Weight)),
            new XAttribute("data-from", $"{id}-{link.From}"),
            new XAttribute("data-to", $"{id}-{link.To}"),
            new XElement(Svg + "title", Fit(link.Name)));
    }

    private static XElement Node(MapNode node, string id, string root, string? language) => new(
        Svg + "a",
        new XAttribute("class", $"map-node {Class(node.Side)} map-{node.Role.ToString().ToLowerInvariant()}"),
        new XAttribute("id", $"{id}-{node.Id}"),
        new XAttribute("href", root + node.Address),
        language is null ? null : new XAttribute("lang", language),
        new XElement(Svg + "title", Fit(node.Name)),
        Shape(node),
        Text(node.Text, "map-label"));

    private static XElement Shape(MapNode node)
    {
        var box = node.Box;
        if (node.Side == MapSide.Across)
        {
            var cut = Math.Min(box.Height / 2, 12);
            (double X, double Y)[] corners = [(box.X + cut, box.Y), (box.Right - cut, box.Y), (box.Right, box.Y + cut), (box.Right, box.Bottom - cut), (box.Right - cut, box.Bottom), (box.X + cut, box.Bottom), (box.X, box.Bottom - cut), (box.X, box.Y + cut)];
            return new(Svg + "polygon", new XAttribute("class", "map-shape"), new XAttribute("points", string.Join(' ', corners.Select(corner => $"{N(corner.X)},{N(corner.Y)}"))));
        }

        return new(
            Svg + "rect",
            new XAttribute("class", "map-shape"),
            new XAttribute("x", N(box.X)),
            new XAttribute("y", N(box.Y)),
            new XAttribute("width", N(box.Width)),
            new XAttribute("height", N(box.Height)),
            new XAttribute("rx", N(node.Side == MapSide.Left ? 3 : Math.Min(box.Height / 2, 22))));
    }

    private static bool IsPaired(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
