using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Search.Storage;

/// <summary>Counts a snapshot, in one pass over the columns of its segments.</summary>
internal sealed class FigureCount
{
    private const int Month = 30;
    private const int Quarter = 90;
    private const int Year = 365;

    private readonly List<string> _vocabularies;
    private readonly int[,] _statuses;
    private readonly int[,] _relations = new int[Enum.GetValues<MappingRelation>().Length, Enum.GetValues<Status>().Length];
    private readonly int[,] _counterparts;
    private readonly int[,] _nothings;
    private readonly int[,] _stages;
    private readonly Dictionary<string, int[]> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _neighbours = [];
    private readonly int[] _changed = new int[4];
    private readonly int[] _due = new int[4];
    private readonly DateOnly _today;

    private FigureCount(Catalogue catalogue, DateOnly today)
    {
        _vocabularies = [.. catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug)];
        var count = _vocabularies.Count;
        (_statuses, _counterparts, _nothings) = (new int[count, Enum.GetValues<Status>().Length], new int[count, count], new int[count, count]);
        _stages = new int[Enum.GetValues<Stage>().Length, count];
        _today = today;
    }

    /// <summary>Counts.</summary>
    public static GlossaryFigures Of(IEnumerable<Segment> segments, Catalogue catalogue, DateOnly today)
    {
        var count = new FigureCount(catalogue, today);
        foreach (var segment in segments)
        {
            for (var doc = 0; doc < segment.Content.Terms.Count; doc++)
            {
                if (segment.IsLive(doc) && !segment.Content.Guides.ContainsKey(doc))
                {
                    count.Add(segment.Content.Terms, segment.Content.Facts, doc);
                }
            }
        }

        return count.ToFigures(catalogue);
    }

    private void Add(TermTable terms, TermFacts facts, int doc)
    {
        var vocabulary = _vocabularies.IndexOf(terms.Vocabulary(doc));
        if (vocabulary < 0)
        {
            // A catalogue that lags a moment behind the Terms.
            return;
        }

        _statuses[vocabulary, (int)terms.Status(doc)]++;
        if (terms.IsDeprecated(doc))
        {
            return;
        }

        AddMappings(facts, doc, vocabulary);
        AddGroups(terms, doc, vocabulary);
        _changed[(_today.DayNumber - facts.Changed(doc).DayNumber) switch { <= Month => 0, <= Quarter => 1, <= Year => 2, _ => 3 }]++;
        _due[(facts.Review(doc)?.DayNumber - _today.DayNumber) switch { null => 3, <= 0 => 0, <= Quarter => 1, _ => 2 }]++;
    }

    private void AddMappings(TermFacts facts, int doc, int vocabulary)
    {
        Span<bool> mapped = stackalloc bool[_vocabularies.Count];
        foreach (var (with, relation, status) in facts.Mappings(doc))
        {
            var other = _vocabularies.IndexOf(with);
            if (other < 0 || status is not (Status.Proposed or Status.Agreed))
            {
                continue;
            }

            // Each Mapping stands at both of its ends.
            if (relation is { } way && vocabulary < other)
            {
                _relations[(int)way, (int)status]++;
            }

            mapped[other] |= relation is not (null or MappingRelation.FalseFriend);
        }

        foreach (var (with, relation, _) in facts.Mappings(doc))
        {
            if (relation is null && _vocabularies.IndexOf(with) is >= 0 and var other && !mapped[other])
            {
                _nothings[vocabulary, other]++;
            }
        }

        for (var other = 0; other < mapped.Length; other++)
        {
            _counterparts[vocabulary, other] += mapped[other] ? 1 : 0;
        }
    }

    private void AddGroups(TermTable terms, int doc, int vocabulary)
    {
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => terms.HasStage(doc, stage)))
        {
            _stages[(int)stage, vocabulary]++;
        }

        foreach (var topic in terms.Topics(doc))
        {
            if (!_topics.TryGetValue(topic, out var counts))
            {
                _topics.Add(topic, counts = new int[_vocabularies.Count]);
            }

            counts[vocabulary]++;
            foreach (var other in terms.Topics(doc).Where(other => string.CompareOrdinal(topic, other) < 0))
            {
                _neighbours[(topic, other)] = _neighbours.GetValueOrDefault((topic, other)) + 1;
            }
        }
    }

    private GlossaryFigures ToFigures(Catalogue catalogue) => new(
        [.. _vocabularies.Select((slug, i) => new VocabularyFigures(slug, _statuses[i, (int)Status.Proposed], _statuses[i, (int)Status.Agreed], _statuses[i, (int)Status.Deprecated]))],
        [.. catalogue.Topics.Select(topic => Group(topic.Slug, _topics.GetValueOrDefault(topic.Slug) ?? new int[_vocabularies.Count]))],
        [.. Enum.GetValues<Stage>().Select(stage => Group(Core.EnumName.Of(stage), [.. Enumerable.Range(0, _vocabularies.Count).Select(i => _stages[(int)stage, i])]))],
        [.. Enum.GetValues<MappingRelation>().Select(relation => new RelationFigures(relation, _relations[(int)relation, (int)Status.Proposed], _relations[(int)relation, (int)Status.Agreed]))],
        [.. Enumerable.Range(0, _vocabularies.Count).SelectMany(i => Enumerable.Range(0, _vocabularies.Count).Where(other => other != i).Select(other => Coverage(i, other)))],
        new(_changed[0], _changed[1], _changed[2], _changed[3], _due[0], _due[1], _due[2], _due[3]),
        [.. _neighbours.Select(pair => new NeighbourFigures(pair.Key.Item1, pair.Key.Item2, pair.Value)).OrderByDescending(pair => pair.Terms).ThenBy(pair => pair.Topic, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal)]);

    private CoverageFigures Coverage(int i, int other) => new(
        _vocabularies[i], _vocabularies[other], _statuses[i, (int)Status.Proposed] + _statuses[i, (int)Status.Agreed], _counterparts[i, other], _nothings[i, other]);

    private static GroupFigures Group(string key, int[] byVocabulary) => new(key, byVocabulary.Sum(), byVocabulary);
}
