using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Offline;

/// <summary>
/// The page that a device shows in place of any other while there is no network. It holds the server's own markup with names in braces where
/// the words go, which the device fills from its copy; of the glossary there is nothing in it, so it is open where reading is closed.
/// </summary>
[AllowAnonymous]
public sealed class OfflinePageModel : PageModel
{
    private const string Column = "{column}";

    /// <summary>A Term with names in place of words.</summary>
    internal static TermSummary Blank { get; } = new(Guid.Empty, "{vocabulary}", "{slug}", "{label}", "{abbreviation}", "{short}", Status.Proposed);

    private static PublishedTerm BlankTerm { get; } = new(Blank, [], [], [], [], [], [], [], [], null, 0, default);

    /// <summary>Shows it.</summary>
    public void OnGet() => Response.Headers.CacheControl = "no-cache";

    /// <summary>A row of a Term that has no counterpart.</summary>
    internal static ResultRow RowAlone { get; } = new(Found(MatchKind.Exact), [], [], ["{vocabulary}"]);

    /// <summary>A row as a look-up shows it; its cards are replaced by those of what was found.</summary>
    internal static ResultRow Row(MappingRelation relation) => new(Found(MatchKind.Exact), [new(Mapping(relation), null)], [Mapping(relation)], []);

    /// <summary>The card of a Term that was found so.</summary>
    internal static CardView Card(MatchKind kind) => new(Blank, Found(kind), null, Column);

    /// <summary>The card of a counterpart that stands so.</summary>
    internal static CardView Card(MappingRelation relation) => new(Blank, null, Mapping(relation), Column);

    private static TermHit Found(MatchKind kind) => new(BlankTerm, kind, "{match}", [], 0);

    private static PublishedMapping Mapping(MappingRelation relation) => new(Guid.Empty, new(relation, string.Empty, "{bridge}"), Status.Proposed, Blank);
}
