using Glossary.Core.Mappings;
using Glossary.Core.Meetings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Meetings;

/// <summary>A word of a meeting as everybody sees it: what each side means by it, how the two stand to each other, and what to say.</summary>
/// <param name="Word">The word.</param>
/// <param name="Left">What the first department means: always on the left.</param>
/// <param name="Right">What the second means.</param>
/// <param name="Across">What a standard means by it.</param>
/// <param name="Links">How what stands on one side stands to what stands on the other.</param>
/// <param name="Lead">The likeliest sense; null where none is left.</param>
public sealed record WordView(MeetingWord Word, IReadOnlyList<WordSense> Left, IReadOnlyList<WordSense> Right, IReadOnlyList<WordSense> Across, IReadOnlyList<WordLink> Links, TermSummary? Lead)
{
    private const int MostSenses = 4;

    /// <summary>Whether the two sides hear something else; nobody may miss it.</summary>
    public bool IsFalseFriend => Links.Any(link => link.Mapping.Content.Relation == MappingRelation.FalseFriend);

    /// <summary>Whether both sides say it, or one side in two ways, and nobody has yet told how these stand to each other.</summary>
    public bool IsAmbiguous => !IsFalseFriend && Senses.Count(sense => sense.IsSaid) > 1 && !Links.Any(link => link.Mapping.Content.Relation is MappingRelation.ExactMatch or MappingRelation.CloseMatch);

    /// <summary>All that stands there.</summary>
    public IEnumerable<WordSense> Senses => [.. Left, .. Right, .. Across];

    /// <summary>What to say so that both understand.</summary>
    public IEnumerable<string> Bridges => Links.OrderByDescending(link => link.Mapping.Content.Relation == MappingRelation.FalseFriend).Select(link => link.Mapping.Content.Bridge).Distinct().Take(2);

    internal static WordView Of(MeetingWord word, ITermIndex index)
    {
        var senses = word.Senses.Select(key => TermKey.TryParse(key, out var read) ? index.Find(read) : null).OfType<PublishedTerm>().ToList();
        var links = Between(senses);
        var vocabularies = index.Catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug).ToList();
        var sides = new List<IReadOnlyList<WordSense>>();
        foreach (var vocabulary in vocabularies.Take(2))
        {
            if (!senses.Exists(sense => sense.Summary.Vocabulary == vocabulary))
            {
                links.AddRange(Counterparts(senses, vocabulary));
            }

            sides.Add(SideOf(senses, links, vocabulary));
        }

        return new(
            word,
            sides.ElementAtOrDefault(0) ?? [],
            sides.ElementAtOrDefault(1) ?? [],
            [.. vocabularies.Skip(2).SelectMany(vocabulary => SideOf(senses, links, vocabulary))],
            links,
            senses.Count == 0 ? null : senses[0].Summary);
    }

    /// <summary>Mappings from one sense to another, each read from the likelier one's end.</summary>
    private static List<WordLink> Between(List<PublishedTerm> senses)
    {
        var ids = senses.Select(sense => sense.Summary.Id).ToHashSet();
        return
        [
            .. senses.SelectMany(sense => sense.Mappings.Where(mapping => ids.Contains(mapping.Term.Id)).Select(mapping => new WordLink(sense.Summary, mapping)))
                .DistinctBy(link => link.Mapping.Id),
        ];
    }

    /// <summary>What the other side calls it, the closest first, and what it must not be taken for.</summary>
    private static IEnumerable<WordLink> Counterparts(List<PublishedTerm> senses, string vocabulary)
    {
        var found = senses.SelectMany(sense => sense.Mappings.Where(mapping => mapping.Term.Vocabulary == vocabulary).OrderBy(mapping => mapping.Content.Relation).Select(mapping => new WordLink(sense.Summary, mapping)))
            .DistinctBy(link => link.Mapping.Term.Id).ToList();
        return
        [
            .. found.Where(link => link.Mapping.Content.Relation != MappingRelation.FalseFriend).Take(1),
            .. found.Where(link => link.Mapping.Content.Relation == MappingRelation.FalseFriend).Take(1),
        ];
    }

    private static List<WordSense> SideOf(List<PublishedTerm> senses, List<WordLink> links, string vocabulary) =>
    [
        .. senses.Where(sense => sense.Summary.Vocabulary == vocabulary).Take(MostSenses)
            .Select(sense => new WordSense(sense.Summary, true, links.Find(link => link.Mapping.Term.Id == sense.Summary.Id)?.Mapping.Content.Relation)),
        .. links.Where(link => link.Mapping.Term.Vocabulary == vocabulary && !senses.Exists(sense => sense.Summary.Id == link.Mapping.Term.Id))
            .Select(link => new WordSense(link.Mapping.Term, false, link.Mapping.Content.Relation)),
    ];
}

/// <summary>What one side means.</summary>
/// <param name="Term">The Term.</param>
/// <param name="IsSaid">Whether the word itself can mean it; else it is what this side calls it.</param>
/// <param name="Relation">How it stands to a sense on the other side; null where it is the one that the others stand to.</param>
public sealed record WordSense(TermSummary Term, bool IsSaid, MappingRelation? Relation);

/// <summary>How two of the Terms stand to each other.</summary>
/// <param name="From">The one.</param>
/// <param name="Mapping">The other, read from the one's end.</param>
public sealed record WordLink(TermSummary From, PublishedMapping Mapping);
