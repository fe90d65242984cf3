using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared;

/// <summary>Writes a text so that Markdown (CommonMark) shows it as it is, on one line: no character of it begins a link, a list, a mention or HTML.</summary>
public static partial class MarkdownEscape
{
    /// <summary>A text in which no character means anything but itself.</summary>
    public static string Of(string text) => Meaning().Replace(Gap().Replace(text, " ").Trim(), "\\$&");

    /// <summary>Marks of emphasis, code, links, HTML, entities, tables and strikethrough; the colon and dot by which a bare address becomes a link; and what begins a list, a heading or a number.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>|~&@]|:(?=//)|(?<=\bwww)\.|^[-+#=]|(?<=^[0-9]{1,9})[.)]|#(?=#*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
