using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Glossary.Web.Features.Shared;

/// <summary>Shows an author's Markdown: no HTML of theirs gets through, and what Markdown itself makes is cleaned once more.</summary>
internal sealed class Markdown
{
    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();
    private readonly HtmlSanitizer _sanitizer = Sanitizer();

    internal IHtmlContent Show(string markdown) => new HtmlString(_sanitizer.Sanitize(Markdig.Markdown.ToHtml(markdown, _pipeline)));

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(["p", "br", "em", "strong", "code", "pre", "ul", "ol", "li", "a", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "h3", "h4"]),
            AllowedAttributes = new HashSet<string>(["href"]),
            UriAttributes = new HashSet<string>(["href"]),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"]),
        });
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
            {
                link.SetAttribute("rel", "noopener nofollow");
            }
        };
        return sanitizer;
    }
}
