using System.Collections.Immutable;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TermQuery = Glossary.Core.Search.TermQuery;

namespace Glossary.Search;

/// <summary>The glossary as one reader sees it: Lucene's view, and all that is derived from it, swapped together.</summary>
internal sealed class IndexSnapshot
{
    private readonly Lazy<IReadOnlyList<Collision>> _collisions;
    private readonly IndexedTerm[] _byDocument;
    private readonly DirectoryReader _reader;
    private readonly Lazy<LabelDictionary> _words;
    private readonly Lazy<LabelDictionary> _keys;

    internal IndexSnapshot(DirectoryReader reader, ImmutableDictionary<Guid, IndexedTerm> terms, Catalogue catalogue, Guid glossary, long change)
    {
        _reader = reader;
        Terms = terms;
        Catalogue = catalogue;
        Glossary = glossary;
        Change = change;
        _byDocument = ByDocument(reader, terms);
        ByKey = terms.Values.ToDictionary(term => term.Term.Summary.Key);
        _words = new(() => LabelDictionary.Of(reader, TermDocument.Word));
        _keys = new(() => LabelDictionary.Of(reader, TermDocument.Key));
        _collisions = new(FindCollisions);
    }

    internal ImmutableDictionary<Guid, IndexedTerm> Terms { get; }

    internal Dictionary<TermKey, IndexedTerm> ByKey { get; }

    internal Catalogue Catalogue { get; }

    internal Guid Glossary { get; }

    internal long Change { get; }

    internal LabelDictionary Words => _words.Value;

    internal LabelDictionary Keys => _keys.Value;

    internal IReadOnlyList<Collision> Collisions => _collisions.Value;

    /// <summary>Keeps the reader open while it is read; false when it is closed already, and a newer snapshot is there.</summary>
    internal bool TryAcquire() => _reader.TryIncRef();

    internal void Release() => _reader.DecRef();

    /// <summary>The Terms that a query selects, in no order.</summary>
    internal List<IndexedTerm> Select(Query query)
    {
        var collector = new DocumentCollector(_byDocument);
        new IndexSearcher(_reader).Search(query, collector);
        return collector.Found;
    }

    /// <summary>Every Term, for when the files of the index cannot be read.</summary>
    internal IEnumerable<IndexedTerm> SelectAll(TermQuery asked) => Terms.Values.Where(term =>
        (asked.Vocabulary is null || term.Term.Summary.Vocabulary == asked.Vocabulary)
        && (asked.Topic is null || term.Term.Topics.Contains(asked.Topic))
        && (asked.Stage is null || term.Term.Stages.Contains(asked.Stage.Value)));

    private static IndexedTerm[] ByDocument(DirectoryReader reader, ImmutableDictionary<Guid, IndexedTerm> terms)
    {
        var documents = new IndexedTerm[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var ids = leaf.AtomicReader.GetBinaryDocValues(TermDocument.Id);
            var live = leaf.AtomicReader.LiveDocs;
            var id = new Lucene.Net.Util.BytesRef();
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (live is null || live.Get(document))
                {
                    ids.Get(document, id);
                    documents[leaf.DocBase + document] = terms[new Guid(id.Bytes.AsSpan(id.Offset, id.Length))];
                }
            }
        }

        return documents;
    }

    private List<Collision> FindCollisions() =>
    [
        .. Terms.Values.Where(term => term.Term.Summary.Status != Status.Deprecated)
            .SelectMany(term => term.Labels.Where(label => label.Label.Kind != LabelKind.Hidden).DistinctBy(label => label.Folded.Key).Select(label => (label.Folded.Key, label.Label.Text, term.Term)))
            .GroupBy(row => row.Key)
            .Where(group => group.Select(row => row.Term.Summary.Vocabulary).Distinct().Skip(1).Any())
            .Select(group => Collide([.. group.Select(row => (row.Text, row.Term))]))
            .OrderBy(collision => collision.Label, StringComparer.OrdinalIgnoreCase).ThenBy(collision => collision.Label, StringComparer.Ordinal),
    ];

    private static Collision Collide(IReadOnlyList<(string Text, PublishedTerm Term)> rows)
    {
        var terms = rows.Select(row => row.Term).DistinctBy(term => term.Summary.Id)
            .OrderBy(term => term.Summary.Vocabulary, StringComparer.Ordinal).ThenBy(term => term.Summary.Slug, StringComparer.Ordinal).ToList();
        var ids = terms.Select(term => term.Summary.Id).ToHashSet();
        var mapping = terms.SelectMany(term => term.Mappings).Where(mapping => ids.Contains(mapping.Term.Id))
            .OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend).ThenBy(mapping => mapping.Content.Relation).FirstOrDefault();
        var label = rows.GroupBy(row => row.Text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        return new(label, [.. terms.Select(term => term.Summary)], mapping);
    }

    private sealed class DocumentCollector(IndexedTerm[] byDocument) : ICollector
    {
        private int _base;

        internal List<IndexedTerm> Found { get; } = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void Collect(int doc) => Found.Add(byDocument[_base + doc]);

        public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;
    }
}
