using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>Markdown as GitHub and GitLab read it.</summary>
internal partial class MarkdownMarkup : Markup
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("()_!~^$");

    internal override string MediaType => "text/markdown";

    internal override Scanned Scan(string text) => MarkdownScanner.Scan(text).Without(text, Closed());

    internal override (string Before, string Behind) Link(Stretch at, string address, string? tip) =>
        ("[", tip is null ? $"]({address})" : $"]({address} \"{MarkdownEscape.Of(tip).Replace("\"", "\\\"", StringComparison.Ordinal)}\")");

    internal override string Line(Stretch at, IReadOnlyList<Inline> line) => Channel.Markdown.WriteLine(line);

    internal override string Notes(IReadOnlyList<Footnote> notes) => Channel.Markdown.Write(new([.. notes]));

    internal override int FirstNote(string text) => 1 + Numbers().Matches(text).Select(match => int.Parse(match.ValueSpan[2..^1], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();

    internal override bool Fits(string text, Stretch at) =>
        base.Fits(text, at)
        && text.AsSpan(at.Start, at.Length).IndexOfAny(Signs) < 0
        && (at.Start == 0 || text[at.Start - 1] is not ('!' or ']' or '@' or '^'))
        && (at.End == text.Length || text[at.End] is not ('(' or '['))
        && !IsWithinWord(text, at.Start - 1, -1) && !IsWithinWord(text, at.End, 1);

    /// <summary>Whether the marks of emphasis there touch a word: they would be none when the words beside them turn into a sign.</summary>
    private static bool IsWithinWord(string text, int at, int step)
    {
        var next = at;
        while (next >= 0 && next < text.Length && text[next] is '*' or '_' or '~')
        {
            next += step;
        }

        return next != at && next >= 0 && next < text.Length && !char.IsWhiteSpace(text[next]) && !char.IsPunctuation(text[next]);
    }

    /// <summary>People, emoji, and what a card or a page fills in.</summary>
    [GeneratedRegex(@"(?<!\w)@\w[\w./-]*|:[a-z0-9_+-]+:|\{\{[^{}\n]*\}\}|\$\$[^$]*\$\$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closed();

    [GeneratedRegex(@"\[\^[0-9]{1,6}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
