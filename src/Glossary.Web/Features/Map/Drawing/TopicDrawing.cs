namespace Glossary.Web.Features.Map.Drawing;

/// <summary>What the picture of all topics is drawn from.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">The same for somebody who doesn't see it.</param>
/// <param name="Headings">What each side is called: left, right, across; no third where there is none.</param>
/// <param name="Topics">The topics, a row each.</param>
/// <param name="Nodes">What each side has of each; none where it has nothing.</param>
/// <param name="Bands">How they connect.</param>
public sealed record TopicPlan(string Title, string Description, IReadOnlyList<string> Headings, IReadOnlyList<string> Topics, IReadOnlyList<TopicNode> Nodes, IReadOnlyList<TopicBand> Bands);

/// <summary>A side's Terms of a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Side">The side.</param>
/// <param name="Terms">How many there are, at least one.</param>
/// <param name="Label">What is written beside it.</param>
/// <param name="Name">What it is called in full.</param>
/// <param name="Address">Where it leads.</param>
public sealed record TopicNode(string Topic, MapSide Side, int Terms, string Label, string Name, string Address);

/// <summary>The Mappings of a kind between two sides' topics.</summary>
/// <param name="From">The topic at the end whose side is listed first.</param>
/// <param name="FromSide">That side.</param>
/// <param name="To">The topic at the other end.</param>
/// <param name="ToSide">That side.</param>
/// <param name="Kind">What they say.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Name">The same in words.</param>
public sealed record TopicBand(string From, MapSide FromSide, string To, MapSide ToSide, MapLinkKind Kind, int Count, string Name);

/// <summary>
/// Draws all topics: a row each, the first vocabulary's left, the second's right, and between the rows, so that no line of theirs passes
/// through it, what both refer to. A shape's area says how many Terms, a band's thickness how many Mappings.
/// </summary>
public static class TopicDrawing
{
    /// <summary>The most bands that can be told apart; the thinnest are left out.</summary>
    public const int MostBands = 60;

    internal const double Width = 1160;
    private const double LabelWidth = 236;
    private const double Row = 42;
    private const double Head = 56;
    private const double Foot = 12;
    private const double LargestSide = 34;
    private const double SmallestSide = 7;
    private const double ThickestBand = 12;
    private const double LeftX = LabelWidth + 28;
    private const double RightX = Width - LeftX;
    private const double AcrossX = Width / 2;
    private const double Reach = LargestSide / 2;

    /// <summary>Draws it.</summary>
    public static MapPicture Draw(TopicPlan plan)
    {
        var rows = plan.Topics.Select((topic, i) => (topic, Y: Head + (Row * (i + 0.5)))).ToDictionary(row => row.topic, row => row.Y, StringComparer.Ordinal);
        var most = plan.Nodes.Select(node => node.Terms).DefaultIfEmpty(1).Max();
        return new(
            plan.Title,
            plan.Description,
            Width,
            Head + (Row * (plan.Topics.Count + 0.5)) + Foot,
            [.. plan.Topics.SelectMany(topic => plan.Nodes.Where(node => node.Topic == topic).OrderBy(node => node.Side == MapSide.Right).ThenBy(node => node.Side)).Select(node => Place(node, YOf(rows, node.Topic, node.Side), most))],
            Join(plan.Bands, rows, plan.Nodes.ToDictionary(node => IdOf(node.Side, node.Topic), node => SideOf(node.Terms, most), StringComparer.Ordinal)),
            [.. plan.Headings.Select((heading, i) => Heading(heading, (MapSide)i))]);
    }

    internal static string IdOf(MapSide side, string topic) => $"{side.ToString().ToLowerInvariant()}-{topic}";

    private static double YOf(Dictionary<string, double> rows, string topic, MapSide side) => rows[topic] + (side == MapSide.Across ? Row / 2 : 0);

    private static double XOf(MapSide side) => side switch { MapSide.Left => LeftX, MapSide.Right => RightX, _ => AcrossX };

    private static double SideOf(int terms, int most) => SmallestSide + ((LargestSide - SmallestSide) * Math.Sqrt(terms / (double)most));

    private static MapNode Place(TopicNode node, double y, int most)
    {
        var side = SideOf(node.Terms, most);
        var x = XOf(node.Side);
        const double size = 14;
        var text = node.Side switch
        {
            MapSide.Left => new MapText(new(0, y - (Row / 2), LabelWidth, Row), Lettering.Wrap(node.Label, size, LabelWidth, 2), size, MapAlign.End),
            MapSide.Right => new MapText(new(Width - LabelWidth, y - (Row / 2), LabelWidth, Row), Lettering.Wrap(node.Label, size, LabelWidth, 2), size, MapAlign.Start),
            _ => new MapText(new(x + Reach + 4, y - (Row / 4), 60, Row / 2), Lettering.Wrap(node.Label, 12, 60, 1), 12, MapAlign.Start),
        };
        return new(IdOf(node.Side, node.Topic), node.Side, MapRole.Plain, new(x - (side / 2), y - (side / 2), side, side), text, node.Address, node.Name);
    }

    private static List<MapLink> Join(IReadOnlyList<TopicBand> all, Dictionary<string, double> rows, Dictionary<string, double> sides)
    {
        var bands = all.OrderByDescending(band => band.Count).ThenBy(Key, StringComparer.Ordinal).Take(MostBands).OrderBy(Key, StringComparer.Ordinal).ToList();
        var most = bands.Select(band => band.Count).DefaultIfEmpty(1).Max();
        var ports = PortsOf(bands, rows, sides);
        return [.. bands.Select((band, i) =>
        {
            var (from, to) = (IdOf(band.FromSide, band.From), IdOf(band.ToSide, band.To));
            var towards = band.FromSide == MapSide.Left ? 1 : -1;
            return new MapLink(
                from,
                to,
                band.Kind,
                MapPath.Level(XOf(band.FromSide) + (towards * EdgeOf(sides, from)), ports[(i, true)], XOf(band.ToSide) - (towards * EdgeOf(sides, to)), ports[(i, false)]),
                Math.Max(1.25, ThickestBand * band.Count / most),
                null,
                band.Name);
        })];
    }

    private static Dictionary<(int Band, bool AtFrom), double> PortsOf(List<TopicBand> bands, Dictionary<string, double> rows, Dictionary<string, double> sides)
    {
        var ends = bands.SelectMany((band, i) => new[]
        {
            (Band: i, AtFrom: true, Edge: (band.FromSide, band.From, TowardsLeft: band.FromSide != MapSide.Left), Own: YOf(rows, band.From, band.FromSide), Other: YOf(rows, band.To, band.ToSide), band.Kind),
            (Band: i, AtFrom: false, Edge: (band.ToSide, band.To, TowardsLeft: band.FromSide == MapSide.Left), Own: YOf(rows, band.To, band.ToSide), Other: YOf(rows, band.From, band.FromSide), band.Kind),
        });
        return ends.GroupBy(end => end.Edge)
            .SelectMany(edge => edge.OrderBy(end => end.Other).ThenBy(end => end.Kind).ThenBy(end => end.Band).Select((end, i) => (end, Y: Ports.At(i, edge.Count(), end.Own, 7, Math.Max(16, sides.GetValueOrDefault(IdOf(edge.Key.Item1, edge.Key.Item2)))))))
            .ToDictionary(port => (port.end.Band, port.end.AtFrom), port => port.Y);
    }

    private static double EdgeOf(Dictionary<string, double> sides, string id) => (sides.GetValueOrDefault(id) / 2) + 3;

    private static string Key(TopicBand band) => $"{band.FromSide} {band.From} {band.ToSide} {band.To} {band.Kind}";

    private static MapCaption Heading(string text, MapSide side)
    {
        const double size = 17;
        var (x, width, align) = side switch { MapSide.Left => (0.0, LabelWidth, MapAlign.End), MapSide.Right => (Width - LabelWidth, LabelWidth, MapAlign.Start), _ => (AcrossX - 150, 300.0, MapAlign.Middle) };
        return new(new(new(x, 8, width, 28), Lettering.Wrap(text, size, width, 1), size, align), side);
    }
}
