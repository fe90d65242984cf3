using Glossary.Core.Terms;

namespace Glossary.Web.Features.Insights;

/// <summary>Where a steward goes from here: to a proposal that is filled in as far as the list knows.</summary>
internal static class InsightLinks
{
    internal static string ProposeTerm(string label) => $"/proposals/new?label={Uri.EscapeDataString(label)}";

    internal static string ReviseTerm(TermSummary term) => $"/proposals/new?term={term.Key}";

    internal static string ProposeMapping(TermSummary from, TermSummary? to = null) => $"/proposals/new?from={from.Key}{(to is null ? null : $"&to={to.Key}")}";

    internal static string ProposeNothing(TermSummary term, string vocabulary) => $"/proposals/new?nothing={term.Key}&vocabulary={vocabulary}";
}
