using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>Slack's mrkdwn.</summary>
internal sealed partial class SlackMarkup : Markup
{
    internal override Scanned Scan(string text) => Scanned.Around(text, Closed());

    internal override (string Before, string Behind) Link(Stretch at, string address, string? tip) => ($"<{address.Replace("&", "&amp;", StringComparison.Ordinal)}|", ">");

    internal override string Line(Stretch at, IReadOnlyList<Inline> line) => Channel.Slack.WriteLine(line);

    /// <summary>Code; links, people and channels; quotes, of which three signs quote all that follows; entities, emoji and people by name.</summary>
    [GeneratedRegex(
        @"```[\s\S]*?```|(?<open>```[\s\S]*\z)|`[^`\n]+`|<[^<>\n]*>|^[ \t]*(?:>>>|(?:&gt;){3})(?<open>[\s\S]*\z)|^[ \t]*(?:>|&gt;)[^\n]*|&\#?\w+;|:[a-z0-9_+-]+:|(?<!\w)[@\#]\w[\w.-]*",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Closed();
}
