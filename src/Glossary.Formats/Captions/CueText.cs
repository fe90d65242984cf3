using System.Net;
using System.Text.RegularExpressions;

namespace Glossary.Formats.Captions;

/// <summary>What a cue says, without how it looks and who says it.</summary>
internal static partial class CueText
{
    /// <summary>Drops tags (voices, classes, times, styles, SubRip's positions) and resolves entities, in that order: an escaped "&lt;" is text.</summary>
    internal static string Plain(string text) => WebUtility.HtmlDecode(Tag().Replace(text, string.Empty)).Replace('\u00A0', ' ');

    /// <summary>A tag, also one that never ends, as WebVTT reads it; a lone "&lt;" before a space or a figure of SubRip is no tag.</summary>
    [GeneratedRegex(@"</?(?:[a-zA-Z]|[0-9]+:|[.])[^>]*(?:>|$)|</?>|\{\\[^}\n]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
