using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>Jira's wiki markup.</summary>
internal sealed partial class JiraMarkup : Markup
{
    internal override Scanned Scan(string text) => Scanned.Around(text, Closed());

    internal override (string Before, string Behind) Link(Stretch at, string address, string? tip) => ("[", $"|{address}]");

    internal override string Line(Stretch at, IReadOnlyList<Inline> line) => Channel.Jira.WriteLine(line);

    /// <summary>
    /// Macros that quote or show code, whole; other macros; links, people, pictures and citations; quotes and tables up to the next blank line;
    /// what makes a heading; escapes and entities.
    /// </summary>
    [GeneratedRegex(
        @"\\[^\n]|\{(?<macro>code|noformat|quote|html)(?::[^{}\n]*)?\}(?:[\s\S]*?\{\k<macro>\}|(?<open>[\s\S]*\z))|\{\{[^{}\n]*\}\}|\{[^{}\n]*\}|\[[^\[\]\n]*\]|(?<![\w!])!(?=\S)[^!\n]*(?<=\S)!|\?\?[^?\n]+\?\?|^[ \t]*(?:bq\.|\|)[^\n]*(?:\n(?![ \t\r]*(?:\n|\z))[^\n]*)*|^[ \t]*>[^\n]*|^[ \t]*h[1-6]\.|(?<!\w)@\w[\w.-]*|&\#?\w+;",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Closed();
}
