using System.Globalization;
using Glossary.Core.Search;
using Glossary.Web.Features.Map.Drawing;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Map;

/// <summary>The whole language by topic: the picture, and the same in numbers.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Rows">The numbers of each topic.</param>
public sealed record WholeMap(MapPicture Picture, IReadOnlyList<WholeMapRow> Rows)
{
    internal static WholeMap Draw(Catalogue catalogue, Connections connections)
    {
        var sides = new Sides(catalogue);
        var sizes = connections.Topics.GroupBy(size => (size.Topic, Side: sides.Of(size.Vocabulary))).ToDictionary(size => size.Key, size => size.Sum(part => part.Terms));
        var topics = catalogue.Topics.Where(topic => Enum.GetValues<MapSide>().Any(side => sizes.ContainsKey((topic.Slug, side)))).ToList();
        var nodes =
            from topic in topics
            from side in Enum.GetValues<MapSide>()
            where sizes.ContainsKey((topic.Slug, side))
            let terms = sizes[(topic.Slug, side)]
            let count = terms.ToString("N0", CultureInfo.CurrentCulture)
            select new TopicNode(topic.Slug, side, terms, side == MapSide.Across ? count : $"{topic.Name} ·\u00A0{count}", Say("{0}, Terms of {2}: {1}", topic.Name, count, sides.NameOf(side)), MapLinks.Topic(topic.Slug));
        var plan = new TopicPlan(
            Say("How the two languages connect, by topic"),
            Say("Each shape is a topic in one vocabulary, the larger the more Terms; each band is the Mappings between two topics, the thicker the more. Dashed bands are false friends. The table below says the same in numbers."),
            sides.Names,
            [.. topics.Select(topic => topic.Slug)],
            [.. nodes],
            Bands(connections, sides, topics.ToDictionary(topic => topic.Slug, topic => topic.Name, StringComparer.Ordinal)));
        return new(TopicDrawing.Draw(plan), [.. topics.Select(topic => Row(topic, sizes, connections))]);
    }

    /// <summary>A Term of two topics counts in both, as it does where topics are listed.</summary>
    private static List<TopicBand> Bands(Connections connections, Sides sides, Dictionary<string, string> names) =>
    [
        .. connections.Items.SelectMany(connection =>
                from source in connection.SourceTopics
                from target in connection.TargetTopics
                where names.ContainsKey(source) && names.ContainsKey(target)
                select (FromSide: sides.Of(connection.Source.Vocabulary), From: source, ToSide: sides.Of(connection.Target.Vocabulary), To: target, Kind: Sides.KindOf(connection.Relation)))
            .Where(end => end.FromSide != end.ToSide)
            .GroupBy(end => end)
            .Select(band => new TopicBand(band.Key.From, band.Key.FromSide, band.Key.To, band.Key.ToSide, band.Key.Kind, band.Count(), Say(
                band.Key.Kind switch
                {
                    MapLinkKind.FalseFriend => "{0} ({1}) and {2} ({3}), false friends: {4}",
                    MapLinkKind.Same => "{0} ({1}) and {2} ({3}), the same or nearly the same: {4}",
                    _ => "{0} ({1}) and {2} ({3}), broader, narrower or related: {4}",
                },
                names[band.Key.From],
                sides.NameOf(band.Key.FromSide),
                names[band.Key.To],
                sides.NameOf(band.Key.ToSide),
                band.Count()))),
    ];

    private static WholeMapRow Row(CatalogueTopic topic, Dictionary<(string, MapSide), int> sizes, Connections connections)
    {
        var own = connections.Items.Where(connection => TopicMap.IsAbout(connection, topic.Slug)).ToList();
        return new(topic, [.. Enum.GetValues<MapSide>().Select(side => sizes.GetValueOrDefault((topic.Slug, side)))], own.Count, own.Count(connection => Sides.KindOf(connection.Relation) == MapLinkKind.FalseFriend));
    }

    private static string Say(string english, params object[] values) => Translation<Texts>.Of(english, values);
}

/// <summary>A topic in numbers.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Terms">How many Terms each side has of it: left, right, across.</param>
/// <param name="Mappings">How many Mappings have an end in it.</param>
/// <param name="FalseFriends">How many of them are false friends.</param>
public sealed record WholeMapRow(CatalogueTopic Topic, IReadOnlyList<int> Terms, int Mappings, int FalseFriends);
