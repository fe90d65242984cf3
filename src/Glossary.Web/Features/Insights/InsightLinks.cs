using Glossary.Core.Terms;

namespace Glossary.Web.Features.Insights;

/// <summary>Where a steward goes from here: to a proposal that is filled in as far as the list knows.</summary>
internal static class InsightLinks
{
    internal static string ProposeTerm(string label) => $"/proposals/new?label={Uri.EscapeDataString(label)}";

    internal static string ProposeMapping(TermSummary source, TermSummary? target = null, string? relation = null) =>
        $"/proposals/new?source={source.Key}{(target is null ? null : $"&target={target.Key}")}{(relation is null ? null : $"&relation={relation}")}";
}
