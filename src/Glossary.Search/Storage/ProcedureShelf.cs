using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Search.Storage;

/// <summary>The procedures of one snapshot, in the order in which they are listed.</summary>
internal sealed class ProcedureShelf
{
    private readonly Dictionary<string, PublishedProcedure> _bySlug;
    private readonly ILookup<TermKey, PublishedProcedure> _byTerm;

    /// <summary>Takes over the procedures of the segments that are live.</summary>
    public ProcedureShelf(IEnumerable<Segment> segments)
    {
        _bySlug = segments.SelectMany(segment => segment.Content.Guides.Where(guide => segment.IsLive(guide.Key))).Select(guide => guide.Value.Procedure).OfType<PublishedProcedure>()
            .ToDictionary(procedure => procedure.Slug, StringComparer.Ordinal);
        InUse =
        [
            .. _bySlug.Values.Where(procedure => procedure.Status != Status.Deprecated)
                .OrderBy(procedure => procedure.Content.Stage)
                .ThenBy(procedure => procedure.Content.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(procedure => procedure.Slug, StringComparer.Ordinal),
        ];
        _byTerm = InUse
            .SelectMany(procedure => procedure.Content.Steps.SelectMany(step => step.Terms).Distinct().Select(key => (Key: key, Procedure: procedure)))
            .ToLookup(pair => pair.Key, pair => pair.Procedure);
    }

    /// <summary>Those in use, by stage, then title.</summary>
    public IReadOnlyList<PublishedProcedure> InUse { get; }

    /// <summary>How many there are, deprecated ones too.</summary>
    public int Count => _bySlug.Count;

    /// <summary>The procedure of a slug; null when there is none.</summary>
    public PublishedProcedure? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>Those in use that have a step with a Term.</summary>
    public IReadOnlyList<PublishedProcedure> Using(TermKey key) => [.. _byTerm[key]];
}
