using Glossary.Web.Features.Annotate.Tickets;
using Glossary.Web.Features.Shared.Writing;
using Microsoft.AspNetCore.Html;

namespace Glossary.Web.Features.Annotate;

/// <summary>How an explained ticket will look. The ticket's own text is shown as text, whatever stands in it; only what the glossary adds is HTML.</summary>
internal static class TicketPreview
{
    internal static IHtmlContent Of(ITicket ticket, Explained explained)
    {
        var html = new HtmlContentBuilder();
        if (explained.Block is { } block)
        {
            return html.AppendHtml(Channel.Html.Write(block));
        }

        var (text, at) = (ticket.Shown, 0);
        html.AppendHtml("<div class=\"ticket-text\" dir=\"auto\">");
        foreach (var mark in explained.Marks)
        {
            html.Append(text[at..mark.At.Start]);
            var words = text[mark.At.Start..mark.At.End];
            html.AppendHtml(mark.Address is { } address ? Channel.Html.WriteLine([new Link(address, words)]) : Channel.Html.WriteLine([new Strong(words)]));
            html.AppendHtml(Channel.Html.WriteLine(mark.Behind));
            at = mark.At.End;
        }

        html.Append(text[at..].TrimEnd()).AppendHtml("</div>");
        return explained.Notes.Count == 0 ? html : html.AppendHtml("<div class=\"ticket-notes\">").AppendHtml(Channel.Html.Write(new([.. explained.Notes]))).AppendHtml("</div>");
    }
}
