using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Annotation;

namespace Glossary.Web.Features.Offline;

/// <summary>The glossary as a device keeps it for when there is no network: enough to look a word up and to say it so that both understand.</summary>
/// <param name="Vocabularies">In the order they are listed: the first has the left side, the second the right one.</param>
/// <param name="Terms">Its Terms, by key.</param>
/// <param name="Mappings">What they map onto, each once.</param>
/// <param name="Reading">What it takes to find them in a text.</param>
internal sealed record CopiedGlossary(
    IReadOnlyList<CopiedVocabulary> Vocabularies, IReadOnlyList<CopiedTerm> Terms, IReadOnlyList<CopiedMapping> Mappings, ReadingRules Reading)
{
    /// <summary>Copies the Terms, in an order that is the same on each replica.</summary>
    internal static CopiedGlossary Of(Catalogue catalogue, IReadOnlyCollection<PublishedTerm> terms)
    {
        var copied = new List<(TermKey Key, CopiedTerm Term)>();
        var mappings = new Dictionary<Guid, (TermKey Source, PublishedMapping Mapping)>();
        foreach (var term in terms)
        {
            copied.Add((term.Summary.Key, CopiedTerm.Of(term)));
            foreach (var mapping in term.Mappings)
            {
                // Read from the end whose key comes first, so that it doesn't matter which end was met first.
                if (string.CompareOrdinal(term.Summary.Key.ToString(), mapping.Term.Key.ToString()) < 0)
                {
                    mappings[mapping.Id] = (term.Summary.Key, mapping);
                }
            }
        }

        copied.Sort((one, other) => string.CompareOrdinal(one.Key.ToString(), other.Key.ToString()));
        var places = copied.Select((entry, place) => (entry.Key, place)).ToDictionary(entry => entry.Key, entry => entry.place);
        return new(
            [.. catalogue.Vocabularies.Select(vocabulary => new CopiedVocabulary(vocabulary.Slug, vocabulary.Name))],
            [.. copied.Select(entry => entry.Term)],
            [.. mappings.OrderBy(entry => entry.Key).Select(entry => entry.Value)
                .Where(entry => places.ContainsKey(entry.Mapping.Term.Key))
                .Select(entry => new CopiedMapping(places[entry.Source], places[entry.Mapping.Term.Key], entry.Mapping.Content.Relation, entry.Mapping.Content.Bridge))],
            ReadingRules.Of(terms));
    }
}

/// <summary>A vocabulary in the copy.</summary>
/// <param name="Slug">Its key.</param>
/// <param name="Name">What it is called.</param>
internal sealed record CopiedVocabulary(string Slug, string Name);

/// <summary>A Term in the copy. What it has none of is left out.</summary>
/// <param name="Vocabulary">The slug of its vocabulary.</param>
/// <param name="Slug">The second half of its key.</param>
/// <param name="Label">Its preferred label.</param>
/// <param name="Short">Its one-sentence definition.</param>
/// <param name="Abbreviations">Its abbreviations, the one that it is known by first.</param>
/// <param name="Synonyms">Its other names.</param>
/// <param name="Hidden">What it is misspelt or misheard as; searched, never shown.</param>
/// <param name="PatientSafety">What goes wrong for a patient when it is misunderstood.</param>
/// <param name="Deprecated">Whether it is out of use; left out when it isn't.</param>
internal sealed record CopiedTerm(
    string Vocabulary,
    string Slug,
    string Label,
    string Short,
    IReadOnlyList<string>? Abbreviations,
    IReadOnlyList<string>? Synonyms,
    IReadOnlyList<string>? Hidden,
    string? PatientSafety,
    bool? Deprecated)
{
    internal static CopiedTerm Of(PublishedTerm term) => new(
        term.Summary.Vocabulary,
        term.Summary.Slug,
        term.Summary.Label,
        term.Summary.Short,
        Names(term, LabelKind.Abbreviation),
        Names(term, LabelKind.Synonym),
        Names(term, LabelKind.Hidden),
        term.Notes.FirstOrDefault(note => note.Kind == NoteKind.PatientSafety)?.Text,
        term.Summary.Status == Status.Deprecated ? true : null);

    /// <summary>Descriptions are left out: the browser looks names up alone.</summary>
    private static List<string>? Names(PublishedTerm term, LabelKind kind)
    {
        var names = term.Labels.Where(label => label.Kind == kind && !Description.Is(label)).Select(label => label.Text).ToList();
        return names.Count == 0 ? null : names;
    }
}

/// <summary>A Mapping in the copy.</summary>
/// <param name="Source">The place of the Term that it is read from.</param>
/// <param name="Target">The place of the other one.</param>
/// <param name="Relation">How the target stands to the source.</param>
/// <param name="Bridge">What to say so that both understand.</param>
internal sealed record CopiedMapping(int Source, int Target, MappingRelation Relation, string Bridge);
