using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Map.Drawing;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Map;

/// <summary>The picture around one Term: its counterparts across, its neighbours above and below it.</summary>
internal static class TermMap
{
    /// <summary>On a page of its own.</summary>
    internal static MapPicture Whole(PublishedTerm term, Catalogue catalogue) => Draw(term, catalogue, new(TopicMap.Width, TopicMap.Column), mostMappings: 40, mostNeighbours: 12, TermLinks.Page(term.Summary));

    /// <summary>On the Term's page, beside all that is said there.</summary>
    internal static MapPicture Small(PublishedTerm term, Catalogue catalogue) => Draw(term, catalogue, new(900, 250), mostMappings: 8, mostNeighbours: 3, MapLinks.Around(term.Summary.Key));

    /// <summary>Whether there is anything to draw.</summary>
    internal static bool IsWorthDrawing(PublishedTerm term) => term.Mappings.Count + term.Relations.Count > 0;

    internal static string NameOf(TermSummary term, Sides sides) => $"{term.Label} ({sides.NameOf(term.Vocabulary)}): {term.Short}";

    private static MapPicture Draw(PublishedTerm term, Catalogue catalogue, ClusterDrawing drawing, int mostMappings, int mostNeighbours, string more)
    {
        var sides = new Sides(catalogue);
        var own = sides.Of(term.Summary.Vocabulary);
        var terms = new List<ClusterTerm>();
        var links = new List<ClusterLink>();
        AddNeighbours(RelationKind.Broader);
        terms.Add(new("own", own, MapRole.Subject, term.Summary.Label, NameOf(term.Summary, sides), TermLinks.Page(term.Summary)));
        AddNeighbours(RelationKind.Narrower);
        AddNeighbours(RelationKind.Related);
        foreach (var side in term.Mappings.GroupBy(mapping => sides.Of(mapping.Term.Vocabulary)).Where(side => side.Key != own))
        {
            AddMappings(side.Key, [.. side.OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend)]);
        }

        var plan = new ClusterPlan(
            Translation<Texts>.Of("How “{0}” connects", term.Summary.Label),
            Translation<Texts>.Of("The Term stands on its own side with its neighbours above and below it; lines lead to its counterparts, each with a sign that says how the two stand to each other."),
            sides.Names,
            [new(terms, links)]);
        return drawing.Draw(plan);

        void AddNeighbours(RelationKind kind)
        {
            var neighbours = term.Relations.Where(relation => relation.Kind == kind).ToList();
            foreach (var (relation, i) in neighbours.Take(mostNeighbours).Select((relation, i) => (relation, i)))
            {
                var id = $"{kind.ToString().ToLowerInvariant()}-{relation.Term.Slug}";
                terms.Add(new(id, own, MapRole.Plain, relation.Term.Label, NameOf(relation.Term, sides), TermLinks.Page(relation.Term), i == 0 ? Words.Of(kind) : null));
                links.Add(new("own", id, MapLinkKind.Relation, null, Words.Of(kind)));
            }

            AddMore($"{kind.ToString().ToLowerInvariant()}-more", own, neighbours.Count - mostNeighbours);
        }

        void AddMappings(MapSide side, List<PublishedMapping> mappings)
        {
            foreach (var mapping in mappings.Take(mostMappings))
            {
                var id = $"{mapping.Term.Vocabulary}-{mapping.Term.Slug}";
                if (terms.TrueForAll(known => known.Id != id))
                {
                    terms.Add(new(id, side, MapRole.Plain, mapping.Term.Label, NameOf(mapping.Term, sides), TermLinks.Page(mapping.Term)));
                }

                links.Add(new("own", id, Sides.KindOf(mapping.Content.Relation), Sides.SignOf(mapping.Content.Relation), Words.Of(mapping.Content.Relation)));
            }

            AddMore($"{side.ToString().ToLowerInvariant()}-more", side, mappings.Count - mostMappings);
        }

        void AddMore(string id, MapSide side, int count)
        {
            if (count > 0)
            {
                var label = Translation<Texts>.Of("{0} more", count);
                terms.Add(new(id, side, MapRole.More, label, label, more));
            }
        }
    }
}
