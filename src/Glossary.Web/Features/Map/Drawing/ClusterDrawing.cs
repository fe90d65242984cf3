namespace Glossary.Web.Features.Map.Drawing;

/// <summary>
/// Draws Terms: the first vocabulary's left, the second's right, and lower down between them what both refer to, so that no line passes
/// behind a word. Where a line ends at a Term, its sign has room beside it.
/// </summary>
/// <param name="width">How wide the picture is.</param>
/// <param name="column">How wide a Term may be.</param>
public sealed class ClusterDrawing(double width, double column)
{
    private const double Size = 14;
    private const double SignSize = 15;
    private const double Padding = 7;
    private const double Inset = 14;
    private const double Margin = 30;
    private const double BetweenTerms = 10;
    private const double BetweenClusters = 34;
    private const double PerLine = 20;
    private const double HeadingHeight = 24;
    private const double Bar = 46;

    /// <summary>Draws it.</summary>
    public MapPicture Draw(ClusterPlan plan)
    {
        var nodes = new List<MapNode>();
        var links = new List<MapLink>();
        var captions = plan.Headings.Select((heading, i) => Heading(heading, (MapSide)i)).ToList();
        var y = plan.Headings.Count > 0 ? Bar : Margin / 2;
        foreach (var cluster in plan.Clusters)
        {
            var placed = Place(cluster, y, captions);
            nodes.AddRange(cluster.Terms.Select(term => placed[term.Id]));
            links.AddRange(Join(cluster, placed));
            y = placed.Values.Select(node => node.Box.Bottom).DefaultIfEmpty(y).Max() + BetweenClusters;
        }

        return new(plan.Title, plan.Description, width, Math.Max(y - BetweenClusters, Bar) + (Margin / 2), nodes, links, captions);
    }

    private double XOf(MapSide side) => side switch { MapSide.Left => Margin, MapSide.Right => width - Margin - column, _ => (width - column) / 2 };

    private Dictionary<string, MapNode> Place(Cluster cluster, double top, List<MapCaption> captions)
    {
        var sized = cluster.Terms.Select(term => Sized(term, cluster.Links)).ToLookup(term => term.Term.Side);
        var sides = cluster.Terms.ToDictionary(term => term.Id, term => term.Side, StringComparer.Ordinal);
        var passing = cluster.Links.Where(link => sides[link.From] != MapSide.Across && sides[link.To] != MapSide.Across && sides[link.From] != sides[link.To]).SelectMany(link => new[] { link.From, link.To }).ToHashSet(StringComparer.Ordinal);
        var tallest = new[] { MapSide.Left, MapSide.Right, MapSide.Across }.Max(side => side == MapSide.Across && passing.Count > 0 ? 0 : HeightOf(sized[side]));
        var placed = new Dictionary<string, MapNode>(StringComparer.Ordinal);

        // The side of the Term that the picture is about comes first: the others gather about its height.
        foreach (var side in sized.Select(terms => terms.Key).Order().OrderByDescending(side => sized[side].Any(term => term.Term.Role == MapRole.Subject)))
        {
            var (height, subject) = (HeightOf(sized[side]), placed.Values.FirstOrDefault(node => node.Role == MapRole.Subject));
            var y = subject is null ? top + ((tallest - height) / 2) : Math.Max(top, subject.Box.CenterY - (height / 2));
            Stack(sized[side], side != MapSide.Across || passing.Count == 0 ? y : placed.Values.Where(node => passing.Contains(node.Id)).Max(node => node.Box.Bottom) + BetweenTerms);
        }

        return placed;

        void Stack(IEnumerable<SizedTerm> terms, double y)
        {
            foreach (var (term, text, height) in terms)
            {
                var x = XOf(term.Side);
                if (term.Heading is { } heading)
                {
                    captions.Add(new(new(new(x, y, column, HeadingHeight), Lettering.Wrap(heading, 13, column, 1), 13, MapAlign.Start), null));
                    y += HeadingHeight;
                }

                var box = new MapBox(x, y, column, height);
                placed.Add(term.Id, new(term.Id, term.Side, term.Role, box, new(box with { X = x + Inset, Width = column - (2 * Inset) }, text, Size, MapAlign.Start), term.Address, term.Name));
                y += height + BetweenTerms;
            }
        }
    }

    private SizedTerm Sized(ClusterTerm term, IReadOnlyList<ClusterLink> links)
    {
        var text = Lettering.Wrap(term.Label, Size, column - (2 * Inset), 2);

        // Where one line has a sign, all that meet there keep their distance.
        var ends = links.Any(link => link.To == term.Id && link.Sign is not null) ? links.Count(link => link.To == term.Id || link.From == term.Id) : 0;
        var height = Math.Max((text.Count * Size * Lettering.LineHeight) + (2 * Padding), (ends * PerLine) + 4);
        return new(term, text, height);
    }

    private static double HeightOf(IEnumerable<SizedTerm> terms)
    {
        var all = terms.ToList();
        return all.Sum(term => term.Height + (term.Term.Heading is null ? 0 : HeadingHeight)) + (BetweenTerms * Math.Max(0, all.Count - 1));
    }

    private static IEnumerable<MapLink> Join(Cluster cluster, Dictionary<string, MapNode> placed)
    {
        var ends = cluster.Links.SelectMany((link, i) => new[] { End(i, link, link.From, link.To), End(i, link, link.To, link.From) });
        var ports = ends.GroupBy(end => end.Edge)
            .SelectMany(edge => edge.OrderBy(end => end.Other.Box.CenterY).ThenBy(end => end.Link).Select((end, i) => (end, Y: Ports.At(i, edge.Count(), end.Own.Box.CenterY, PerLine, end.Own.Box.Height - PerLine))))
            .ToDictionary(port => (port.end.Link, port.end.Own.Id), port => port.Y);
        return cluster.Links.Select((link, i) => Draw(link, placed[link.From], ports[(i, link.From)], placed[link.To], ports[(i, link.To)]));

        (int Link, (string, bool) Edge, MapNode Own, MapNode Other) End(int i, ClusterLink link, string own, string other) =>
            (i, (own, LeavesToTheLeft(placed[own], placed[other])), placed[own], placed[other]);
    }

    /// <summary>Lines between Terms of one side run along its outer edge, where none of the others begins.</summary>
    private static bool LeavesToTheLeft(MapNode own, MapNode other) => own.Side == other.Side ? own.Side != MapSide.Right : other.Box.X < own.Box.X;

    private static MapLink Draw(ClusterLink link, MapNode from, double fromY, MapNode to, double toY)
    {
        const double weight = 2;
        if (from.Side == to.Side)
        {
            var (edge, reach) = from.Side == MapSide.Right ? (from.Box.Right, 4 - Margin) : (from.Box.X, Margin - 4);
            return new(link.From, link.To, link.Kind, MapPath.Beside(edge, fromY, toY, reach), weight, null, link.Name);
        }

        var toTheLeft = LeavesToTheLeft(to, from);
        var (fromX, toX) = (toTheLeft ? from.Box.Right : from.Box.X, toTheLeft ? to.Box.X : to.Box.Right);
        var sign = link.Sign is { } mark
            ? new MapText(new(toTheLeft ? toX - 24 : toX + 4, toY - (PerLine / 2), 20, PerLine), [mark], SignSize, MapAlign.Middle)
            : null;
        return new(link.From, link.To, link.Kind, MapPath.Level(fromX, fromY, toX, toY), weight, sign, link.Name);
    }

    private MapCaption Heading(string text, MapSide side) =>
        new(new(new(XOf(side), 6, column, 28), Lettering.Wrap(text, 17, column, 1), 17, side switch { MapSide.Left => MapAlign.Start, MapSide.Right => MapAlign.End, _ => MapAlign.Middle }), side);

    private sealed record SizedTerm(ClusterTerm Term, IReadOnlyList<string> Text, double Height);
}
