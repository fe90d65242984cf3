using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Map.Drawing;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Map;

/// <summary>A topic's Terms and how they connect, a part of them: the picture, and the same as a list.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Shown">What is in this part.</param>
/// <param name="Total">How many Mappings have an end in the topic.</param>
/// <param name="FalseFriends">How many of them are false friends.</param>
/// <param name="Part">Which part it is, from 1.</param>
/// <param name="Parts">The first and the last word of each part.</param>
public sealed record TopicMap(MapPicture Picture, IReadOnlyList<Connection> Shown, int Total, int FalseFriends, int Part, IReadOnlyList<(string First, string Last)> Parts)
{
    internal const double Width = 1160;
    internal const double Column = 326;

    internal static bool IsAbout(Connection connection, string topic) => connection.SourceTopics.Contains(topic) || connection.TargetTopics.Contains(topic);

    internal static TopicMap Draw(Catalogue catalogue, Connections connections, CatalogueTopic topic, int part, bool onlyFalseFriends)
    {
        var sides = new Sides(catalogue);
        var own = connections.Items.Where(connection => IsAbout(connection, topic.Slug)).ToList();
        var falseFriends = own.Where(connection => Sides.KindOf(connection.Relation) == MapLinkKind.FalseFriend).ToList();
        var parts = Groups.Parts(Groups.Of([.. (onlyFalseFriends ? falseFriends : own).Where(connection => sides.Of(connection.Source.Vocabulary) != sides.Of(connection.Target.Vocabulary))]));
        part = Math.Clamp(part, 1, Math.Max(1, parts.Count));
        var groups = parts.Count == 0 ? [] : parts[part - 1];
        var plan = new ClusterPlan(
            onlyFalseFriends ? Say("{0}: false friends", topic.Name) : Say("{0}: how its words connect", topic.Name),
            Say("Terms stand left, right or between, by whose they are; a line with a sign says how two of them stand to each other. The list below says the same in words."),
            sides.Names,
            [.. groups.Select((group, i) => ClusterOf(group, FormattableString.Invariant($"g{i}"), sides))]);
        return new(
            new ClusterDrawing(Width, Column).Draw(plan),
            [.. groups.SelectMany(group => group)],
            own.Count,
            falseFriends.Count,
            part,
            [.. parts.Select(groups => (groups[0][0].Source.Label, groups[^1][0].Source.Label))]);
    }

    private static Cluster ClusterOf(IReadOnlyList<Connection> group, string id, Sides sides)
    {
        var terms = group.Select(connection => connection.Source).Concat(group.Select(connection => connection.Target)).DistinctBy(term => term.Id);
        return new(
            [.. terms.Select(term => new ClusterTerm(IdOf(term), sides.Of(term.Vocabulary), MapRole.Plain, term.Label, TermMap.NameOf(term, sides), TermLinks.Page(term)))],
            [.. group.Select(connection => new ClusterLink(IdOf(connection.Source), IdOf(connection.Target), Sides.KindOf(connection.Relation), Sides.SignOf(connection.Relation), Words.Of(connection.Relation)))]);

        string IdOf(TermSummary term) => $"{id}-{term.Vocabulary}-{term.Slug}";
    }

    private static string Say(string english, params object[] values) => Translation<Texts>.Of(english, values);
}
