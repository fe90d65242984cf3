using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Glossary.Web.Features.Map.Drawing;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Map;

/// <summary>A picture as a file that needs nothing else: its title above it, what its lines mean below, its own style within.</summary>
internal static class MapFile
{
    private const double Above = 58;
    private const double Below = 64;

    /// <summary>The light theme's colours, which are those of paper: a file is put into documents.</summary>
    private const string Style =
        "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans','DejaVu Sans',sans-serif;fill:#1c2226}"
        + ".map-title{font-weight:600;font-family:Charter,Cambria,Georgia,'DejaVu Serif',serif}.map-source{fill:#4d575d}"
        + ".map-link{fill:none;stroke-opacity:.55}.map-same{stroke:#1c2226}.map-near{stroke:#a29c8c}.map-relation{stroke:#a29c8c;stroke-dasharray:2 4}"
        + ".map-falsefriend{stroke:#9b2c12;stroke-opacity:.75;stroke-dasharray:9 5}"
        + ".map-shape{fill:#fffefb;stroke-width:2}.map-left .map-shape{stroke:#0a5c4c}.map-right .map-shape{stroke:#26458f}.map-across .map-shape{stroke:#5f4a1f}"
        + ".map-subject .map-shape{stroke-width:4}.map-subject text{font-weight:700}.map-more .map-shape{stroke-dasharray:4 4}"
        + ".map-caption{font-weight:700}.map-caption.map-left{fill:#0a5c4c}.map-caption.map-right{fill:#26458f}.map-caption.map-across{fill:#5f4a1f}"
        + ".map-sign{font-weight:700;stroke:none}.map-sign.map-falsefriend{fill:#9b2c12}a{text-decoration:none}";

    /// <summary>Lets a browser that opens the file itself apply its style, and nothing else.</summary>
    internal static readonly string Policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; frame-ancestors 'none'";

    /// <summary>The file's bytes.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="root">The glossary's whole address, which its links begin with.</param>
    /// <param name="page">The page that shows the same.</param>
    internal static byte[] Write(MapPicture picture, string root, string page)
    {
        var (width, height) = (picture.Width + 40, picture.Height + Above + Below);
        var svg = new XElement(
            MapSvg.Svg + "svg",
            new XAttribute("viewBox", $"-20 {MapSvg.N(-Above)} {MapSvg.N(width)} {MapSvg.N(height)}"),
            new XAttribute("width", MapSvg.N(width)),
            new XAttribute("height", MapSvg.N(height)),
            new XAttribute(XNamespace.Xml + "lang", Languages.Current),
            new XElement(MapSvg.Svg + "title", MapSvg.Fit(picture.Title)),
            new XElement(MapSvg.Svg + "desc", MapSvg.Fit(picture.Description)),
            new XElement(MapSvg.Svg + "style", Style),
            new XElement(MapSvg.Svg + "rect", new XAttribute("x", "-20"), new XAttribute("y", MapSvg.N(-Above)), new XAttribute("width", MapSvg.N(width)), new XAttribute("height", MapSvg.N(height)), new XAttribute("fill", "#fffefb")),
            MapSvg.Text(new(new(0, 10 - Above, picture.Width, 36), Lettering.Wrap(picture.Title, 22, picture.Width, 1), 22, MapAlign.Start), "map-title"),
            MapSvg.Content(picture, "map", root, null),
            Legend(picture),
            MapSvg.Text(new(new(0, picture.Height + 34, picture.Width, 20), Lettering.Wrap(root + page, 12, picture.Width, 1), 12, MapAlign.Start), "map-source"));
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{svg.ToString(SaveOptions.DisableFormatting)}\n");
    }

    private static XElement Legend(MapPicture picture)
    {
        var kinds = picture.Links.Select(link => link.Kind).Distinct().Order().ToList();
        return new(
            MapSvg.Svg + "g",
            kinds.SelectMany((kind, i) => new[]
            {
                new XElement(MapSvg.Svg + "path", new XAttribute("class", $"map-link {MapSvg.Class(kind)}"), new XAttribute("stroke-width", "3"), new XAttribute("d", $"M{MapSvg.N(i * 280)} {MapSvg.N(picture.Height + 18)}h44")),
                MapSvg.Text(new(new((i * 280) + 54, picture.Height + 8, 220, 20), [NameOf(kind)], 13, MapAlign.Start), "map-label"),
            }));
    }

    /// <summary>What a line of that kind says.</summary>
    internal static string NameOf(MapLinkKind kind) => Translation<Texts>.Of(kind switch
    {
        MapLinkKind.Same => "same or nearly the same",
        MapLinkKind.Near => "broader, narrower, related",
        MapLinkKind.FalseFriend => "≠ false friend",
        _ => "in the same vocabulary",
    });
}
