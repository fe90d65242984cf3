using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>HTML, a whole document or a piece of one, well-formed or not: words stand between its tags.</summary>
internal sealed partial class HtmlMarkup : Markup
{
    internal override string MediaType => "text/html";

    internal override Scanned Scan(string text) => Scan(text, 0, text.Length);

    internal static Scanned Scan(string text, int from, int to) => new HtmlScanner(text, from, to).Scan().Without(text, Entity());

    internal override (string Before, string Behind) Link(Stretch at, string address, string? tip) => Anchor(address, tip);

    internal static (string Before, string Behind) Anchor(string address, string? tip)
    {
        var title = tip is null ? null : $" title=\"{Channel.Html.WriteLine([tip])}\"";
        return ($"<a href=\"{Channel.Html.WriteLine([address])}\"{title}>", "</a>");
    }

    internal override string Line(Stretch at, IReadOnlyList<Inline> line) => Channel.Html.WriteLine(line);

    internal override string Notes(IReadOnlyList<Footnote> notes) => Channel.Html.Write(new([.. notes]));

    [GeneratedRegex(@"&\#?\w+;?", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
