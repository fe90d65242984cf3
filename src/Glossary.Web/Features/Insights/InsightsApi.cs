namespace Glossary.Web.Features.Insights;

/// <summary>What the language still lacks: words that people miss, Terms without a counterpart, false friends that nobody has explained.</summary>
internal static class InsightsApi
{
    internal static void MapInsights(this IEndpointRouteBuilder api)
    {
        var insights = api.MapGroup("/insights").WithTags("Insights");
        insights.MapListWantedWords();
        insights.MapListOneSidedTerms();
        insights.MapListFalseFriends();
        insights.MapListHardWords();
    }
}
