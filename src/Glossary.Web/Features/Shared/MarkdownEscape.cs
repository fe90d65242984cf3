using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared;

/// <summary>Writes a text so that Markdown shows it as it is, on one line: no character of it begins a link, a list or HTML.</summary>
internal static partial class MarkdownEscape
{
    internal static string Of(string text) => Beginning().Replace(Special().Replace(Spaces().Replace(text.Trim(), " "), @"\$0"), @"$1\$2");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\`*_\[\]<>|~&]")]
    private static partial Regex Special();

    /// <summary>What means something only where a line begins: a heading, a list.</summary>
    [GeneratedRegex(@"^(\d*)([#+\-=.)])")]
    private static partial Regex Beginning();
}
