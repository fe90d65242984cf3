using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>A journal field of ServiceNow: plain text, and HTML between <c>[code]</c> and <c>[/code]</c>.</summary>
internal sealed partial class ServiceNowMarkup : Markup
{
    private const string Opening = "[code]";
    private const string Closing = "[/code]";

    internal override Scanned Scan(string text)
    {
        var (stretches, at, end) = (new List<Stretch>(), 0, text.Length);
        for (var match = Coded().Match(text); match.Success; match = match.NextMatch())
        {
            stretches.AddRange(PlainMarkup.Scan(text, at, match.Index).Stretches);
            at = match.Index + match.Length;
            if (match.Groups["open"].Success)
            {
                // A later [/code] would close it, be it ours.
                end = Math.Min(end, match.Index);
            }
            else
            {
                var html = match.Groups["html"];
                stretches.AddRange(HtmlMarkup.Scan(text, html.Index, html.Index + html.Length).Stretches.Select(stretch => stretch with { IsHtml = true }));
            }
        }

        stretches.AddRange(PlainMarkup.Scan(text, at, text.Length).Stretches);
        return new(stretches, end);
    }

    internal override (string Before, string Behind) Link(Stretch at, string address, string? tip)
    {
        var (before, behind) = HtmlMarkup.Anchor(address, tip);
        before = before.Replace("[", "&#91;", StringComparison.Ordinal).Replace("]", "&#93;", StringComparison.Ordinal);
        return at.IsHtml ? (before, behind) : (Opening + before, behind + Closing);
    }

    internal override string Line(Stretch at, IReadOnlyList<Inline> line)
    {
        var written = Channel.ServiceNow.WriteLine(line);
        return at.IsHtml ? written[Opening.Length..^Closing.Length] : written;
    }

    internal override string Notes(IReadOnlyList<Footnote> notes) => Channel.ServiceNow.Write(new([.. notes])) + "\n";

    [GeneratedRegex(@"\[code\](?:(?<html>[\s\S]*?)\[/code\]|(?<open>[\s\S]*\z))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Coded();
}
