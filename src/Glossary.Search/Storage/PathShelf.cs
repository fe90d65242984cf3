using Glossary.Core.Learning;
using Glossary.Core.Terms;

namespace Glossary.Search.Storage;

/// <summary>The learning paths of one snapshot, in the order in which they are listed.</summary>
internal sealed class PathShelf
{
    private readonly Dictionary<string, PublishedPath> _bySlug;

    /// <summary>Takes over the learning paths of the segments that are live.</summary>
    public PathShelf(IEnumerable<Segment> segments)
    {
        _bySlug = segments.SelectMany(segment => segment.Content.Guides.Where(guide => segment.IsLive(guide.Key))).Select(guide => guide.Value.Path).OfType<PublishedPath>()
            .ToDictionary(path => path.Slug, StringComparer.Ordinal);
        InUse =
        [
            .. _bySlug.Values.Where(path => path.Status != Status.Deprecated)
                .OrderBy(path => path.Content.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(path => path.Slug, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those in use, by title.</summary>
    public IReadOnlyList<PublishedPath> InUse { get; }

    /// <summary>How many there are, deprecated ones too.</summary>
    public int Count => _bySlug.Count;

    /// <summary>The learning path of a slug; null when there is none.</summary>
    public PublishedPath? Find(string slug) => _bySlug.GetValueOrDefault(slug);
}
