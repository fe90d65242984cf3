using Glossary.Core.Search;
using Microsoft.AspNetCore.Html;

namespace Glossary.Web.Features.Shared;

/// <summary>Marks the stretches of a label that match.</summary>
internal static class LabelMarkup
{
    internal static IHtmlContent Mark(string label, IReadOnlyList<Highlight> highlights)
    {
        var html = new HtmlContentBuilder();
        var position = 0;
        foreach (var (start, length) in highlights)
        {
            html.Append(label[position..start]).AppendHtml("<mark>").Append(label.Substring(start, length)).AppendHtml("</mark>");
            position = start + length;
        }

        return html.Append(label[position..]);
    }
}
