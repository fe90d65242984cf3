using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// Writes a text so that Jira's wiki markup shows it as it is, on one line: no macro, no mention, no picture. Jira takes a backslash before
/// these signs alone, and only where none stands before it; two of them are a line break. Everything else gets a <see cref="Seam"/>.
/// </summary>
public static partial class JiraEscape
{
    /// <summary>A text in which no character means anything but itself.</summary>
    public static string Of(string text) => Run(text.Trim());

    /// <summary>The same for a piece of a line, which keeps the space at its ends.</summary>
    internal static string Run(string text) => Meaning().Replace(Seam.Behind(Watched(), CleanLine.Of(text)), "\\$&");

    /// <summary>Whether no sign of a text needs a backslash, so that it can be formatted.</summary>
    internal static bool IsQuiet(string text) => !Noisy().IsMatch(text);

    /// <summary>A text that needs no backslash.</summary>
    internal static string Quiet(string text) => Seam.Behind(Watched(), CleanLine.Of(text));

    /// <summary>Hyphens within a word and ordinary brackets mean nothing.</summary>
    [GeneratedRegex(@"[\#*_+?^~|%{}\[\]!@\\\n]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])|\(.{0,3}\)|[:;]-?[()]", RegexOptions.CultureInvariant)]
    private static partial Regex Noisy();

    [GeneratedRegex(@"[-#*_+?^~|%{}\[\]()!@]", RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();

    /// <summary>A backslash; an entity; the colon of an address or of a smiling face; what begins a heading or a quote.</summary>
    [GeneratedRegex(@"\\|&(?=#?\w+;)|:(?=//|[DP]\b)|\bmailto(?=:)|^(?:h[1-6]|bq)(?=\.)|(?<=\bwww)(?=\.)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Watched();
}
