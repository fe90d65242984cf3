using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Lucene.Net.Index;

namespace Glossary.Search.Storage;

/// <summary>
/// One state of the glossary, whole: Lucene's reader and all that is derived from it. Acquire it, read, finally release it.
/// </summary>
internal sealed class Snapshot
{
    private readonly DirectoryReader _reader;
    private readonly Lazy<IReadOnlyList<SharedName>> _sharedNames;
    private readonly Lazy<IReadOnlyList<Collision>> _collisions;
    private readonly Lazy<IReadOnlyList<Confusion>> _confusions;
    private readonly Lazy<IReadOnlyList<FalseFriend>> _falseFriends;
    private readonly Lazy<NameRegister> _names;
    private DayFigures? _figures;

    /// <summary>Takes over <paramref name="reader"/>.</summary>
    public Snapshot(DirectoryReader reader, IndexState? state, Func<AtomicReader, SegmentContent> contentOf)
    {
        _reader = reader;
        State = state;
        Segments = [.. reader.Leaves.Select(leaf => new Segment(leaf.AtomicReader, contentOf(leaf.AtomicReader)))];
        Procedures = new(Segments);
        Paths = new(Segments);
        _sharedNames = new(() => SharedNameTable.Of(Segments));
        _collisions = new(() => [.. SharedNames.Select(Explained)]);
        _confusions = new(() => ConfusionTable.Of(Terms(), Vocabularies));
        _falseFriends = new(() => FalseFriendTable.Of(Terms(TermMarks.FalseFriend), [.. Vocabularies]));
        _names = new(() => new(Segments));
    }

    /// <summary>What it shows; null while nothing was ever put in.</summary>
    public IndexState? State { get; }

    /// <summary>Its segments, in the order of Lucene's leaves.</summary>
    public Segment[] Segments { get; }

    /// <summary>Its procedures.</summary>
    public ProcedureShelf Procedures { get; }

    /// <summary>Its learning paths.</summary>
    public PathShelf Paths { get; }

    /// <summary>How many Terms it has.</summary>
    public int TermCount => _reader.NumDocs - Procedures.Count - Paths.Count;

    /// <summary>Lucene's reader, for the next snapshot to be made of.</summary>
    public DirectoryReader Reader => _reader;

    /// <summary>Labels that stand for Terms of more than one vocabulary. Read only between acquiring and releasing.</summary>
    public IReadOnlyList<SharedName> SharedNames => _sharedNames.Value;

    /// <summary>The same with the Mappings that explain them. Read only between acquiring and releasing.</summary>
    public IReadOnlyList<Collision> Collisions => _collisions.Value;

    /// <summary>Terms of different vocabularies that may be taken for each other and that no Mapping explains. Read only between acquiring and releasing.</summary>
    public IReadOnlyList<Confusion> Confusions => _confusions.Value;

    /// <summary>All false friends in use. Read only between acquiring and releasing.</summary>
    public IReadOnlyList<FalseFriend> FalseFriends => _falseFriends.Value;

    /// <summary>The names of its Terms in order.</summary>
    public NameRegister Names => _names.Value;

    private IEnumerable<string> Vocabularies => (State?.Catalogue ?? Catalogue.Empty).Vocabularies.Select(vocabulary => vocabulary.Slug);

    /// <summary>It in numbers, as of a day.</summary>
    public GlossaryFigures Figures(DateOnly today)
    {
        // Two that ask at once for a new day both count; the pair is written whole.
        if (Volatile.Read(ref _figures) is { } kept && kept.Day == today)
        {
            return kept.Figures;
        }

        var counted = FigureCount.Of(Segments, State?.Catalogue ?? Catalogue.Empty, today);
        Volatile.Write(ref _figures, new(today, counted));
        return counted;
    }

    /// <summary>Keeps it readable until <see cref="Release"/>; false when it is gone and a newer one has its place.</summary>
    public bool TryAcquire() => _reader.TryIncRef();

    /// <summary>Makes what texts are read with, so that the first one needn't wait for it; a text that comes sooner does. Call it between acquiring and releasing.</summary>
    /// <returns>How many segments are ready.</returns>
    public int PrepareForTexts()
    {
        foreach (var segment in Segments)
        {
            segment.Content.Phrases();
        }

        return Segments.Length;
    }

    /// <summary>Lets go of it.</summary>
    public void Release() => _reader.DecRef();

    /// <summary>The Term of a key; null when there is none.</summary>
    public PublishedTerm? Find(TermKey key)
    {
        foreach (var segment in Segments)
        {
            if (segment.Content.Terms.Find(key) is { } doc && segment.IsLive(doc))
            {
                return segment.Decode(doc);
            }
        }

        return null;
    }

    /// <summary>The Mapping of an id; null when it or one of its ends is not published.</summary>
    public MappingReading? FindMapping(Guid id)
    {
        var vocabularies = Vocabularies.ToList();
        var ends = Segments.SelectMany(segment => segment.Find(TermDocument.MappingTerm(id))).OrderBy(term => (uint)vocabularies.IndexOf(term.Summary.Vocabulary)).ToList();
        return ends is [var one, var other] && one.Mappings.FirstOrDefault(mapping => mapping.Id == id) is { } found ? new(one, other, found.Content) : null;
    }

    /// <summary>The procedure of a slug, with its Terms as this snapshot has them; null when there is none.</summary>
    public ProcedureReading? FindProcedure(string slug) => Procedures.Find(slug) is { } procedure
        ? new(procedure, [.. procedure.Content.Steps.Select(step => new ProcedureStepReading(step, [.. step.Terms.Select(Summary).OfType<TermSummary>()]))])
        : null;

    /// <summary>All its Terms, or those of them that are marked so. Read only between acquiring and releasing.</summary>
    public IEnumerable<PublishedTerm> Terms(TermMarks marks = TermMarks.None)
    {
        foreach (var segment in Segments)
        {
            for (var doc = 0; doc < segment.Reader.MaxDoc; doc++)
            {
                if (segment.IsLive(doc) && !segment.Content.Guides.ContainsKey(doc) && segment.Content.Facts.Has(doc, marks))
                {
                    yield return segment.Decode(doc);
                }
            }
        }
    }

    private Collision Explained(SharedName name)
    {
        var ids = name.Terms.Select(term => term.Id).ToHashSet();
        var mapping = name.Relation is null ? null : name.Terms
            .Select(term => Find(term.Key))
            .OfType<PublishedTerm>()
            .SelectMany(term => term.Mappings)
            .FirstOrDefault(mapping => mapping.Content.Relation == name.Relation && ids.Contains(mapping.Term.Id));
        return new(name.Label, name.Terms, mapping);
    }

    private TermSummary? Summary(TermKey key)
    {
        foreach (var segment in Segments)
        {
            if (segment.Content.Terms.Find(key) is { } doc && segment.IsLive(doc))
            {
                return segment.Content.Terms.Summary(doc);
            }
        }

        return null;
    }

    private sealed record DayFigures(DateOnly Day, GlossaryFigures Figures);
}
