using System.Globalization;
using Glossary.Core.Search;

namespace Glossary.Search.Storage;

/// <summary>The names of one snapshot in the order of a dictionary: its segments' tables, merged once.</summary>
internal sealed class NameRegister
{
    private readonly Segment[] _segments;
    private readonly (int Segment, int Row)[] _names;

    /// <summary>Merges.</summary>
    public NameRegister(Segment[] segments)
    {
        _segments = segments;
        var heads = segments.Select((_, i) => new Head(segments, i)).Where(head => head.Next()).ToList();
        var names = new List<(int, int)>(segments.Sum(segment => segment.Content.Names.Labels.Length));
        while (heads.Count > 0)
        {
            // There are a handful of segments, and mostly one.
            var first = heads.Count == 1 ? heads[0] : heads.Min()!;
            names.Add((first.Segment, first.Row));
            if (!first.Next())
            {
                heads.Remove(first);
            }
        }

        _names = [.. names];
    }

    /// <summary>Lists; one pass over columns, and a Term in brief is made only of what is returned.</summary>
    public NameList List(NameQuery query)
    {
        var letters = new int[Alphabet.Letters.Count];
        var vocabularies = new Dictionary<string, int>(StringComparer.Ordinal);
        var items = new List<ListedName>();
        var (total, letter) = (0, query.Letter is null ? -1 : Alphabet.Letters.ToList().IndexOf(query.Letter));
        foreach (var (number, row) in _names)
        {
            var segment = _segments[number];
            var (names, terms, labels) = (segment.Content.Names, segment.Content.Terms, segment.Content.Labels);
            var doc = labels.Document(names.Labels[row]);
            if ((names.AreOther[row] && !query.OtherNames) || !IsAmong(query, segment, doc))
            {
                continue;
            }

            var vocabulary = terms.Vocabulary(doc);
            var (isOfLetter, isOfVocabulary) = (query.Letter is null || letter == names.Letters[row], query.Vocabulary is null || query.Vocabulary == vocabulary);
            letters[names.Letters[row]] += isOfVocabulary ? 1 : 0;
            if (isOfLetter)
            {
                vocabularies[vocabulary] = vocabularies.GetValueOrDefault(vocabulary) + 1;
            }

            if (isOfLetter && isOfVocabulary && total++ >= query.Skip && items.Count < query.Take)
            {
                items.Add(new(labels.Text(names.Labels[row]), terms.Summary(doc)));
            }
        }

        return new(items, total, letters, vocabularies);
    }

    private static bool IsAmong(NameQuery query, Segment segment, int doc) =>
        segment.IsLive(doc)
        && segment.Content.Facts.Has(doc, query.Marks)
        && (query.Topic is null || segment.Content.Terms.HasTopic(doc, query.Topic))
        && (query.Stage is not { } stage || segment.Content.Terms.HasStage(doc, stage));

    /// <summary>The foremost name of a segment that has not been taken yet.</summary>
    private sealed class Head(Segment[] segments, int segment) : IComparable<Head>
    {
        private readonly SegmentContent _content = segments[segment].Content;
        private SortKey? _key;

        public int Segment => segment;

        public int Row { get; private set; } = -1;

        private int Document => _content.Labels.Document(_content.Names.Labels[Row]);

        // An order is asked for only where there is another segment.
        private SortKey Key => _key ??= Alphabet.KeyOf(_content.Labels.Text(_content.Names.Labels[Row]));

        public bool Next()
        {
            _key = null;
            do
            {
                Row++;
            }
            while (Row < _content.Names.Labels.Length && !segments[segment].IsLive(Document));
            return Row < _content.Names.Labels.Length;
        }

        public int CompareTo(Head? other) => _content.Names.Letters[Row].CompareTo(other!._content.Names.Letters[other.Row]) is var order and not 0
            ? order
            : NameTable.Compare(Key, other.Key, _content.Terms, Document, other._content.Terms, other.Document);
    }
}
