using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Shared;

/// <summary>A Term in brief on its side of the page.</summary>
/// <param name="Term">The Term.</param>
/// <param name="Hit">How it was found; null when it stands there as a counterpart only.</param>
/// <param name="Mapping">How it stands to the Term beside it; null when it is the one that was found.</param>
/// <param name="Column">left, right or across; none on a Term's own page.</param>
public sealed record CardView(TermSummary Term, TermHit? Hit, PublishedMapping? Mapping, string? Column)
{
    /// <summary>Whether it stands under a heading of its own list, as on a Term's page.</summary>
    public bool IsUnderAHeading => Column is null;
}

/// <summary>Where Terms have their pages.</summary>
internal static class TermLinks
{
    internal static string Page(TermSummary term) => $"/t/{term.Vocabulary}/{term.Slug}";
}
