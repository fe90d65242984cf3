using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>A word beside what the other side calls the same thing.</summary>
/// <param name="Left">The side whose vocabulary is listed first; null where it has no word of it here.</param>
/// <param name="Right">The other side; null likewise.</param>
/// <param name="Mapping">How the two stand, read from the word that was asked for; null where there is only one.</param>
/// <param name="Risks">What a patient risks.</param>
public sealed record WordPair(PublishedTerm? Left, PublishedTerm? Right, MappingContent? Mapping, IReadOnlyList<string> Risks)
{
    /// <summary>The pairs of a lesson, in its order; a word that stands beside an earlier one isn't told again.</summary>
    internal static IReadOnlyList<WordPair> Of(IReadOnlyList<PublishedTerm> terms, ITermIndex index)
    {
        var order = index.Catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug).ToList();
        var listed = terms.Select(term => term.Summary.Id).ToHashSet();
        var told = new HashSet<Guid>();
        var pairs = new List<WordPair>();
        foreach (var term in terms.Where(term => !told.Contains(term.Summary.Id)))
        {
            var mapping = Counterparts.Of(term).Where(mapping => !told.Contains(mapping.Term.Id) && (mapping.Content.Relation != MappingRelation.RelatedMatch || listed.Contains(mapping.Term.Id))).OrderBy(mapping => mapping.Content.Relation > MappingRelation.CloseMatch).ThenByDescending(mapping => listed.Contains(mapping.Term.Id)).FirstOrDefault();
            var other = mapping is null ? null : index.Find(mapping.Term.Key);
            told.Add(term.Summary.Id);
            if (other is not null)
            {
                told.Add(other.Summary.Id);
            }

            var isLeft = other is null ? term.Summary.Vocabulary == order[0] : order.IndexOf(term.Summary.Vocabulary) < order.IndexOf(other.Summary.Vocabulary);
            pairs.Add(new(isLeft ? term : other, isLeft ? other : term, other is null ? null : mapping!.Content, [.. new[] { term, other }.OfType<PublishedTerm>().SelectMany(RisksOf).Distinct()]));
        }

        return pairs;
    }

    private static IEnumerable<string> RisksOf(PublishedTerm term) => term.Notes.Where(note => note.Kind == NoteKind.PatientSafety).Select(note => note.Text);
}
