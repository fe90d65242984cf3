using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>A Term of a lesson beside what the other side says.</summary>
/// <param name="Term">The Term.</param>
/// <param name="Counterparts">What stands beside it: Terms of the lesson, or else the nearest.</param>
/// <param name="IsConfused">Whether the lesson warns of taking it for another.</param>
public sealed record BothSides(PublishedTerm Term, IReadOnlyList<PublishedMapping> Counterparts, bool IsConfused)
{
    private const int MostCounterparts = 2;

    /// <summary>A remark of one kind; null when it has none.</summary>
    internal string? Note(NoteKind kind) => Term.Notes.FirstOrDefault(note => note.Kind == kind)?.Text;

    /// <summary>The lesson's Terms in their order. One that stands beside another already, or that only its false friend stands beside, is not read twice.</summary>
    internal static IReadOnlyList<BothSides> Of(LessonReading lesson, ITermIndex index)
    {
        var taught = lesson.Terms.Select(term => term.Key).ToHashSet();
        var confused = lesson.FalseFriends.SelectMany(pair => new[] { pair.One.Key, pair.Other.Key }).ToHashSet();
        var vocabularies = index.Catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug).ToList();
        var shown = new HashSet<TermKey>();
        var words = new List<BothSides>();
        foreach (var term in lesson.Terms.Select(term => index.Find(term.Key)).OfType<PublishedTerm>())
        {
            var counterparts = CounterpartsOf(term, taught, vocabularies);
            if (shown.Contains(term.Summary.Key) || (counterparts.Count == 0 && confused.Contains(term.Summary.Key)))
            {
                continue;
            }

            shown.UnionWith(counterparts.Select(mapping => mapping.Term.Key).Append(term.Summary.Key));
            words.Add(new(term, counterparts, confused.Contains(term.Summary.Key)));
        }

        return words;
    }

    private static List<PublishedMapping> CounterpartsOf(PublishedTerm term, HashSet<TermKey> taught, List<string> vocabularies)
    {
        List<PublishedMapping> inUse = [.. term.Mappings
            .Where(mapping => mapping.Content.Relation != MappingRelation.FalseFriend && mapping.Term.Status != Status.Deprecated && mapping.Status is Status.Proposed or Status.Agreed)
            .OrderBy(mapping => vocabularies.IndexOf(mapping.Term.Vocabulary) > 1).ThenBy(mapping => mapping.Content.Relation).ThenByDescending(mapping => mapping.Content.Confidence)];
        List<PublishedMapping> here = [.. inUse.Where(mapping => taught.Contains(mapping.Term.Key)).Take(MostCounterparts)];
        return here.Count > 0 ? here : [.. inUse.Take(1)];
    }
}
