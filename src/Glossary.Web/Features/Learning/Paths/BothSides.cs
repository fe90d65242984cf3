using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>A Term of a lesson beside what the other side says.</summary>
/// <param name="Term">The Term.</param>
/// <param name="Counterparts">What stands beside it: Terms of the lesson first, then the nearest; two at most.</param>
public sealed record BothSides(PublishedTerm Term, IReadOnlyList<PublishedMapping> Counterparts)
{
    private const int MostCounterparts = 2;

    /// <summary>A remark of one kind; null when it has none.</summary>
    internal string? Note(NoteKind kind) => Term.Notes.FirstOrDefault(note => note.Kind == kind)?.Text;

    /// <summary>The lesson's Terms in their order; one that stands beside another already is not read twice.</summary>
    internal static IReadOnlyList<BothSides> Of(LessonReading lesson, ITermIndex index)
    {
        var taught = lesson.Terms.Select(term => term.Key).ToHashSet();
        var shown = new HashSet<TermKey>();
        var words = new List<BothSides>();
        foreach (var term in lesson.Terms.Where(term => !shown.Contains(term.Key)).Select(term => index.Find(term.Key)).OfType<PublishedTerm>())
        {
            if (!shown.Add(term.Summary.Key))
            {
                continue;
            }

            var counterparts = term.Mappings
                .Where(mapping => mapping.Content.Relation != MappingRelation.FalseFriend && mapping.Term.Status != Status.Deprecated && mapping.Status is Status.Proposed or Status.Agreed)
                .OrderByDescending(mapping => taught.Contains(mapping.Term.Key))
                .ThenBy(mapping => mapping.Content.Relation)
                .ThenByDescending(mapping => mapping.Content.Confidence)
                .DistinctBy(mapping => taught.Contains(mapping.Term.Key) ? mapping.Term.Key.ToString() : mapping.Term.Vocabulary)
                .Take(MostCounterparts)
                .ToList();
            shown.UnionWith(counterparts.Select(mapping => mapping.Term.Key));
            words.Add(new(term, counterparts));
        }

        return words;
    }
}
