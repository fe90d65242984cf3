using System.Globalization;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search.Analysis;

namespace Glossary.Search.Storage;

/// <summary>Puts the two ends of each false friend side by side.</summary>
internal static class FalseFriendTable
{
    /// <summary>The false friends among Terms, by name.</summary>
    public static IReadOnlyList<FalseFriend> Of(IEnumerable<PublishedTerm> terms, IReadOnlyList<string> vocabularies)
    {
        var byId = terms.Where(term => term.Summary.Status != Status.Deprecated).ToDictionary(term => term.Summary.Id);
        var pairs =
            from term in byId.Values
            from mapping in term.Mappings
            where mapping.Content.Relation == MappingRelation.FalseFriend && mapping.Status is Status.Proposed or Status.Agreed
            where byId.ContainsKey(mapping.Term.Id) && IsBefore(term.Summary, mapping.Term, vocabularies)
            let pair = Of(term, byId[mapping.Term.Id], mapping.Content)
            select (Pair: pair, Letter: Alphabet.PlaceOf(pair.Name), Key: Alphabet.KeyOf(pair.Name));
        var sorted = pairs.ToList();
        sorted.Sort((one, other) =>
        {
            var order = one.Letter != other.Letter ? one.Letter.CompareTo(other.Letter) : SortKey.Compare(one.Key, other.Key);
            order = order != 0 ? order : string.CompareOrdinal(one.Pair.Term.Slug, other.Pair.Term.Slug);
            return order != 0 ? order : string.CompareOrdinal(one.Pair.Other.Slug, other.Pair.Other.Slug);
        });
        return [.. sorted.Select(row => row.Pair)];
    }

    private static FalseFriend Of(PublishedTerm term, PublishedTerm other, MappingContent content) => new(
        SharedWord(term, other),
        term.Summary,
        other.Summary,
        content.Bridge,
        content.Rationale,
        [.. new[] { term, other }.SelectMany(end => end.Notes.Where(note => note.Kind == NoteKind.PatientSafety).Select(note => new FalseFriendRisk(end.Summary.Vocabulary, note.Text, note.Language)))],
        [.. term.Topics.Union(other.Topics, StringComparer.Ordinal)]);

    /// <summary>The name that both have; one that is the name to use comes before one that is only in use.</summary>
    private static string? SharedWord(PublishedTerm term, PublishedTerm other)
    {
        var others = other.Labels.Where(IsShown).Select(label => FoldedText.OfLabel(label.Text).Key).ToHashSet(StringComparer.Ordinal);
        var shared = term.Labels.Where(label => IsShown(label) && FoldedText.OfLabel(label.Text).Key is { Length: > 0 } key && others.Contains(key)).ToList();
        return (shared.Find(label => label.Text == term.Summary.Label || label.Text == other.Summary.Label) ?? shared.FirstOrDefault())?.Text;
    }

    private static bool IsShown(Label label) => label.Kind != LabelKind.Hidden;

    /// <summary>Whether a pair is told from this end: that of the vocabulary that is listed first.</summary>
    private static bool IsBefore(TermSummary term, TermSummary other, IReadOnlyList<string> vocabularies)
    {
        var (place, otherPlace) = (PlaceOf(term), PlaceOf(other));
        return place != otherPlace ? place < otherPlace : string.CompareOrdinal(term.Key.ToString(), other.Key.ToString()) < 0;

        int PlaceOf(TermSummary of) => Enumerable.Range(0, vocabularies.Count).Where(i => vocabularies[i] == of.Vocabulary).DefaultIfEmpty(int.MaxValue).First();
    }
}
