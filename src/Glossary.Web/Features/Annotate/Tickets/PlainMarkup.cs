using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>Plain text: a mail, or a field without formatting. Lines that begin with <c>&gt;</c> are quoted.</summary>
internal sealed partial class PlainMarkup : Markup
{
    internal override Scanned Scan(string text) => Scan(text, 0, text.Length);

    internal static Scanned Scan(string text, int from, int to) => Scanned.Around(text, Closed(), from, to);

    internal override (string Before, string Behind) Link(Stretch at, string address, string? tip) => (string.Empty, $" ({address})");

    internal override string Line(Stretch at, IReadOnlyList<Inline> line) => Channel.Plain.WriteLine(line);

    [GeneratedRegex(@"^[ \t]*>[^\n]*|(?<!\w)@\w[\w.-]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Closed();
}
