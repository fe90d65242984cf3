using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Map;
using Glossary.Web.Features.Map.Drawing;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>The picture of a lesson: its Terms, and what joins them to each other and to their counterparts.</summary>
internal static class LessonMap
{
    private const double Width = 900;
    private const double Column = 250;

    /// <summary>Draws it; null when nothing joins anything.</summary>
    internal static MapPicture? Draw(LessonReading lesson, ITermIndex index)
    {
        var sides = new Sides(index.Catalogue);
        List<PublishedTerm> terms = [.. lesson.Terms.Concat(lesson.FalseFriends.SelectMany(pair => new[] { pair.One, pair.Other })).DistinctBy(term => term.Id).Select(term => index.Find(term.Key)).OfType<PublishedTerm>()];
        var known = terms.Select(term => term.Summary.Id).ToHashSet();
        var links = terms.SelectMany(term => term.Mappings.Where(mapping => IsDrawn(term, mapping)).Select(mapping => (From: term.Summary, Mapping: mapping))).DistinctBy(link => link.Mapping.Id)
            .Where(link => sides.Of(link.From.Vocabulary) != sides.Of(link.Mapping.Term.Vocabulary)).ToList();
        if (links.Count == 0)
        {
            return null;
        }

        var connected = links.SelectMany(link => new[] { link.From, link.Mapping.Term }).DistinctBy(term => term.Id);
        return new ClusterDrawing(Width, Column).Draw(new(
            Translation<Texts>.Of("How the words of this lesson connect"),
            Translation<Texts>.Of("Each word stands on its own side; a line with a sign says how two of them stand to each other."),
            sides.Names,
            [
                new(
                    [.. connected.Select(term => new ClusterTerm(IdOf(term), sides.Of(term.Vocabulary), known.Contains(term.Id) ? MapRole.Subject : MapRole.Plain, term.Label, $"{term.Label} ({sides.NameOf(term.Vocabulary)}): {term.Short}", TermLinks.Page(term)))],
                    [.. links.Select(link => new ClusterLink(IdOf(link.From), IdOf(link.Mapping.Term), Sides.KindOf(link.Mapping.Content.Relation), Sides.SignOf(link.Mapping.Content.Relation), Words.Of(link.Mapping.Content.Relation)))]),
            ]));

        // What joins two words of the lesson, and the counterpart of a word that has none among them.
        bool IsDrawn(PublishedTerm term, PublishedMapping mapping) =>
            mapping.Status is Status.Proposed or Status.Agreed && mapping.Term.Status != Status.Deprecated
            && (known.Contains(mapping.Term.Id) || (mapping.Id == Nearest(term)?.Id && !term.Mappings.Any(other => known.Contains(other.Term.Id) && other.Content.Relation != MappingRelation.FalseFriend)));
    }

    private static PublishedMapping? Nearest(PublishedTerm term) => term.Mappings.Where(mapping => mapping.Content.Relation != MappingRelation.FalseFriend).OrderBy(mapping => mapping.Content.Relation).ThenByDescending(mapping => mapping.Content.Confidence).FirstOrDefault();

    private static string IdOf(TermSummary term) => $"{term.Vocabulary}-{term.Slug}";
}
