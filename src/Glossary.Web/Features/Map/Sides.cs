using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Web.Features.Map.Drawing;

namespace Glossary.Web.Features.Map;

/// <summary>Which side each vocabulary has: the first left, the second right, all others across.</summary>
internal sealed class Sides(Catalogue catalogue)
{
    private readonly List<string> _order = [.. catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug)];

    /// <summary>What each side is called.</summary>
    internal IReadOnlyList<string> Names { get; } =
    [
        .. catalogue.Vocabularies.Take(2).Select(vocabulary => vocabulary.Name),
        .. catalogue.Vocabularies.Count > 2 ? [string.Join(", ", catalogue.Vocabularies.Skip(2).Select(vocabulary => vocabulary.Name))] : Array.Empty<string>(),
    ];

    internal MapSide Of(string vocabulary) => _order.IndexOf(vocabulary) switch { 0 => MapSide.Left, 1 => MapSide.Right, _ => MapSide.Across };

    internal string NameOf(string vocabulary) => catalogue.NameOf(vocabulary);

    internal string NameOf(MapSide side) => (int)side < Names.Count ? Names[(int)side] : string.Empty;

    internal static MapLinkKind KindOf(MappingRelation relation) => relation switch
    {
        MappingRelation.ExactMatch or MappingRelation.CloseMatch => MapLinkKind.Same,
        MappingRelation.FalseFriend => MapLinkKind.FalseFriend,
        _ => MapLinkKind.Near,
    };

    /// <summary>The sign that the pages set before a relation.</summary>
    internal static string SignOf(MappingRelation relation) => relation switch
    {
        MappingRelation.ExactMatch => "=",
        MappingRelation.CloseMatch => "≈",
        MappingRelation.BroadMatch => "⊃",
        MappingRelation.NarrowMatch => "⊂",
        MappingRelation.RelatedMatch => "↔",
        _ => "≠",
    };
}
