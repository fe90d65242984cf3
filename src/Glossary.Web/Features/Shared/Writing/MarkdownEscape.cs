using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>Writes a text so that Markdown (CommonMark, and what GitHub and GitLab add to it) shows it as it is, on one line: no character of it begins a link, a list, a mention or HTML.</summary>
public static partial class MarkdownEscape
{
    /// <summary>A text in which no character means anything but itself.</summary>
    public static string Of(string text) => Run(text.Trim());

    /// <summary>The same for a piece of a line, which keeps the space at its ends.</summary>
    internal static string Run(string text) => Meaning().Replace(Seam.Behind(Watched(), CleanLine.Of(text)), "\\$&");

    /// <summary>Marks of emphasis, code, links, HTML, entities, tables, strikethrough and formulas; the colon and dot by which a bare address becomes a link; and what begins a list, a heading or a number.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>|~&@$]|:(?=//)|(?<=\bwww)\.|^[-+#=]|(?<=^[0-9]{1,9})[.)]|#(?=#*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();

    /// <summary>GitHub looks for people, issues and emoji in the finished page, where no backslash is left.</summary>
    [GeneratedRegex(@"[@#](?=[\p{L}\p{N}_])|:(?=[a-z0-9_+-]+:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Watched();
}
