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
    private const int Enough = 6;

    /// <summary>With fewer than these from relations, the look-up is asked as well.</summary>
    private const int Few = 3;

    /// <summary>Rivals of a Term, the nearest first, of one vocabulary.</summary>
    public static List<PublishedTerm> Of(PublishedTerm term, string vocabulary, CardStock stock, CardChance chance)
    {
        var seen = new HashSet<TermKey>();
        var found = new List<PublishedTerm>();
        Gather(FalseFriends(term).Select(mapping => mapping.Term.Key).Concat(Related(term, stock)));
        if (found.Count < Few)
        {
            Gather(stock.FoundNear(term));
        }

        Gather(term.Topics.SelectMany(topic => chance.Shuffled(stock.OfTopic(vocabulary, topic)).Take(20)));
        return found;

        void Gather(IEnumerable<TermKey> keys)
        {
            foreach (var key in keys.Where(key => key.Vocabulary == vocabulary && seen.Add(key)).TakeWhile(_ => found.Count < Enough))
            {
                if (stock.Find(key) is { } rival && !CouldBeRight(rival, term, stock))
                {
                    found.Add(rival);
                }
            }
        }
    }

    /// <summary>Terms of other vocabularies that are false friends of it.</summary>
    public static IEnumerable<PublishedMapping> FalseFriends(PublishedTerm term) =>
        term.Mappings.Where(mapping => mapping.Content.Relation == MappingRelation.FalseFriend && mapping.Status is Status.Proposed or Status.Agreed);

    /// <summary>Whether somebody could give one Term as an answer about the other and be right.</summary>
    public static bool CouldBeRight(PublishedTerm rival, PublishedTerm term, CardStock stock)
    {
        var (words, others) = (stock.WordsOf(rival), stock.WordsOf(term));
        return MeansAlike(rival, term, stock) || words.ShareAName(others) || words.Names(others) || others.Names(words);
    }

    /// <summary>Whether two Terms mean the same or nearly, or one more than the other.</summary>
    public static bool MeansAlike(PublishedTerm rival, PublishedTerm term, CardStock stock) =>
        stock.KinOf(term).Has(rival.Summary.Key) || stock.WordsOf(rival).MeansAlike(stock.WordsOf(term));

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
