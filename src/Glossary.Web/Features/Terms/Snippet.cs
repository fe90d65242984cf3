using System.Net;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Terms;

/// <summary>A Term to be put into another page.</summary>
/// <param name="Name">What its field is known by.</param>
/// <param name="Label">What it is, in English.</param>
/// <param name="Text">What to paste.</param>
public sealed record Snippet(string Name, string Label, string Text)
{
    /// <summary>A link, and a card in a frame where the house lets another site show one.</summary>
    internal static IReadOnlyList<Snippet> Of(TermSummary term, string vocabulary, string address, string? card)
    {
        var title = WebUtility.HtmlEncode($"{term.Label} ({vocabulary})");
        var link = new Snippet("link", Translation<Texts>.Later("A link, as HTML"), $"<a href=\"{WebUtility.HtmlEncode(address)}\" title=\"{WebUtility.HtmlEncode(term.Short)}\">{WebUtility.HtmlEncode(term.Label)}</a>");
        return card is null
            ? [link]
            : [new("card", Translation<Texts>.Later("A card in a frame, as HTML"), $"<iframe src=\"{WebUtility.HtmlEncode(card)}\" title=\"{title}\" width=\"420\" height=\"340\" loading=\"lazy\"></iframe>"), link];
    }
}
