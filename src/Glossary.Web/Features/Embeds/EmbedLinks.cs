using Glossary.Core.Terms;

namespace Glossary.Web.Features.Embeds;

/// <summary>Where the cards are that other sites may show.</summary>
internal static class EmbedLinks
{
    internal static string Card(TermSummary term) => $"/embed/{term.Vocabulary}/{term.Slug}";
}
