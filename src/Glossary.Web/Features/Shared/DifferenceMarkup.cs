using Microsoft.AspNetCore.Html;

namespace Glossary.Web.Features.Shared;

/// <summary>Marks what is taken out and what is put in, with no space between that is not in the text.</summary>
internal static class DifferenceMarkup
{
    internal static IHtmlContent Show(IReadOnlyList<Stretch> stretches)
    {
        var html = new HtmlContentBuilder();
        foreach (var stretch in stretches)
        {
            switch (stretch.Kind)
            {
                case StretchKind.Removed:
                    html.AppendHtml("<del>").Append(stretch.Text).AppendHtml("</del>");
                    break;
                case StretchKind.Added:
                    html.AppendHtml("<ins>").Append(stretch.Text).AppendHtml("</ins>");
                    break;
                default:
                    html.Append(stretch.Text);
                    break;
            }
        }

        return html;
    }
}
