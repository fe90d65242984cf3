using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>
/// Terms that a learner may take for another: false friends, those related to it, its siblings, what the look-up finds beside it, and its
/// topic's other Terms. Never one that would be right as well.
/// </summary>
internal static class Rivals
{
    /// <summary>How many are enough to choose from.</summary>
    private const int Enough = 8;

    /// <summary>Rivals of a Term, the nearest first, of one vocabulary.</summary>
    public static List<PublishedTerm> Of(PublishedTerm term, string vocabulary, CardStock stock, CardChance chance)
    {
        var falseFriends = FalseFriends(term).Where(mapping => mapping.Term.Vocabulary == vocabulary).Select(mapping => mapping.Term.Key);
        var near = Related(term, stock).Concat(stock.FoundNear(term)).Where(key => key.Vocabulary == vocabulary);
        var ofTopics = term.Topics.SelectMany(topic => chance.Shuffled(stock.OfTopic(vocabulary, topic)).Take(20));
        var seen = new HashSet<TermKey>();
        var found = new List<PublishedTerm>();
        foreach (var key in falseFriends.Concat(near).Concat(ofTopics).Where(seen.Add))
        {
            if (stock.Find(key) is { } rival && !CouldBeRight(rival, term, stock))
            {
                found.Add(rival);
            }

            if (found.Count == Enough)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Terms of other vocabularies that are false friends of it.</summary>
    public static IEnumerable<PublishedMapping> FalseFriends(PublishedTerm term) =>
        term.Mappings.Where(mapping => mapping.Content.Relation == MappingRelation.FalseFriend && mapping.Status is Status.Proposed or Status.Agreed);

    /// <summary>Whether somebody could give one Term as an answer about the other and be right.</summary>
    public static bool CouldBeRight(PublishedTerm rival, PublishedTerm term, CardStock stock) =>
        MeansAlike(rival, term, stock) || TermNames.ShareAName(rival, term) || TermNames.OneIsInTheOther(rival, term);

    /// <summary>Whether two Terms mean the same or nearly, or one more than the other.</summary>
    public static bool MeansAlike(PublishedTerm rival, PublishedTerm term, CardStock stock) =>
        stock.KinOf(term).Has(rival.Summary.Key) || stock.KinOf(rival).Has(term.Summary.Key)
        || Wording.AreAlike(rival.Summary.Short, term.Summary.Short)
        || Wording.Mentions(rival.Summary.Short, term.Summary.Label) || Wording.Mentions(term.Summary.Short, rival.Summary.Label);

    /// <summary>Those it is related to, what shares a broader Term with it, and what is related to its broader Terms.</summary>
    private static IEnumerable<TermKey> Related(PublishedTerm term, CardStock stock)
    {
        var related = term.Relations.Where(relation => relation.Kind == RelationKind.Related).Select(relation => relation.Term.Key).ToList();
        var siblings = term.Relations.Where(relation => relation.Kind == RelationKind.Broader)
            .Select(relation => stock.Find(relation.Term.Key)).OfType<PublishedTerm>()
            .SelectMany(broader => broader.Relations.Where(relation => relation.Kind != RelationKind.Broader)).Select(relation => relation.Term.Key);
        var further = related.Select(stock.Find).OfType<PublishedTerm>().SelectMany(other => other.Relations.Where(relation => relation.Kind == RelationKind.Related)).Select(relation => relation.Term.Key);
        return related.Concat(siblings).Concat(further).Concat(MappedNeighbours(term, stock));
    }

    /// <summary>What its counterparts elsewhere are related to: the other department's neighbourhood.</summary>
    private static IEnumerable<TermKey> MappedNeighbours(PublishedTerm term, CardStock stock) =>
        term.Mappings.Where(mapping => TermKin.IsSame(mapping.Content.Relation)).Select(mapping => stock.Find(mapping.Term.Key)).OfType<PublishedTerm>()
            .SelectMany(counterpart => counterpart.Relations).Where(relation => relation.Kind == RelationKind.Related).Select(relation => relation.Term.Key);
}
