using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Map;

/// <summary>How the vocabularies connect: what a map is drawn from. Only what is in use is in it.</summary>
/// <param name="Items">Each Mapping once, by the label of its source, then of its target.</param>
/// <param name="Topics">How many Terms each vocabulary has of each topic, where it has any.</param>
public sealed record Connections(IReadOnlyList<Connection> Items, IReadOnlyList<TopicSize> Topics)
{
    /// <summary>The connections of Terms, where <paramref name="vocabularies"/> are listed in order.</summary>
    internal static Connections Of(IEnumerable<PublishedTerm> terms, IEnumerable<string> vocabularies)
    {
        var places = vocabularies.Select((slug, i) => (slug, i)).ToDictionary(row => row.slug, row => row.i, StringComparer.Ordinal);
        List<PublishedTerm> inUse = [.. terms.Where(term => term.Summary.Status != Status.Deprecated)];
        var topics = inUse.ToDictionary(term => term.Summary.Id, term => term.Topics);
        var connections =
            from term in inUse
            from mapping in term.Mappings
            where mapping.Status != Status.Deprecated && topics.ContainsKey(mapping.Term.Id) && IsFirst(term.Summary, mapping.Term)
            select new Connection(term.Summary, term.Topics, mapping.Term, topics[mapping.Term.Id], mapping.Content.Relation);
        var sizes =
            from term in inUse
            from topic in term.Topics
            group term by (Topic: topic, term.Summary.Vocabulary) into size
            select new TopicSize(size.Key.Topic, size.Key.Vocabulary, size.Count());
        return new(
            [
                .. connections.OrderBy(connection => connection.Source.Label, StringComparer.OrdinalIgnoreCase).ThenBy(connection => connection.Source.Key.ToString(), StringComparer.Ordinal)
                    .ThenBy(connection => connection.Target.Label, StringComparer.OrdinalIgnoreCase).ThenBy(connection => connection.Target.Key.ToString(), StringComparer.Ordinal)
                    .ThenBy(connection => connection.Relation),
            ],
            [.. sizes.OrderBy(size => size.Topic, StringComparer.Ordinal).ThenBy(size => PlaceOf(size.Vocabulary)).ThenBy(size => size.Vocabulary, StringComparer.Ordinal)]);

        int PlaceOf(string vocabulary) => places.GetValueOrDefault(vocabulary, int.MaxValue);

        bool IsFirst(TermSummary one, TermSummary other) => PlaceOf(one.Vocabulary).CompareTo(PlaceOf(other.Vocabulary)) is not 0 and var order
            ? order < 0
            : string.CompareOrdinal(one.Vocabulary, other.Vocabulary) < 0;
    }
}

/// <summary>A Mapping with both its ends, read from the Term whose vocabulary is listed first.</summary>
/// <param name="Source">That Term.</param>
/// <param name="SourceTopics">The slugs of its topics.</param>
/// <param name="Target">The Term at the other end.</param>
/// <param name="TargetTopics">The slugs of its topics.</param>
/// <param name="Relation">How the target stands to the source.</param>
public sealed record Connection(TermSummary Source, IReadOnlyList<string> SourceTopics, TermSummary Target, IReadOnlyList<string> TargetTopics, MappingRelation Relation);

/// <summary>How large a topic is in a vocabulary.</summary>
/// <param name="Topic">The topic's slug.</param>
/// <param name="Vocabulary">The vocabulary's slug.</param>
/// <param name="Terms">How many Terms in use it has.</param>
public sealed record TopicSize(string Topic, string Vocabulary, int Terms);
