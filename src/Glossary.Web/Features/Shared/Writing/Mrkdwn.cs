using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// Slack's own markup of a line. It escapes three signs and no others, by which mentions and links are gone. An emoji or the waking of a
/// channel gets a <see cref="Seam"/>, and a sign of formatting, for which there is no escape at all, the sign that looks like it.
/// </summary>
internal static partial class Mrkdwn
{
    private const string Signs = "*_~`";
    private const string LookAlikes = "∗ˍ∼ˋ";

    /// <summary>A line.</summary>
    internal static string Write(IReadOnlyList<Inline> line) => string.Concat(line.Select(piece => piece switch
    {
        TextRun run => Of(CleanLine.Of(run.Text)),
        Code code => Of(CleanLine.Of(code.Text)),
        Strong strong => Marked('*', Write(strong.Content)),
        Emphasis emphasis => Marked('_', Write(emphasis.Content)),
        Link link when LinkAddress.Of(link.Address) is { } address => $"<{Entities(address)}|{Write(link.Content)}>",
        Link link => Write(link.Content),
        LineBreak => "\n",
        FootnoteMark mark => RaisedNumber.Of(mark.Number),
        _ => throw new InvalidOperationException($"Slack is not taught to write a {piece.GetType().Name}."),
    }));

    /// <summary>Words, in lines, of which no sign means anything but itself.</summary>
    internal static string Of(string text) => Entities(Formatting().Replace(Seam.Behind(Watched(), text), sign => LookAlikes[Signs.IndexOf(sign.Value, StringComparison.Ordinal)].ToString()));

    /// <summary>As much of a text as fits, the rest an ellipsis; no sign is cut in two.</summary>
    internal static string Fitting(string text, int most)
    {
        var written = Of(text);
        for (var length = Math.Min(text.Length, most); written.Length > most; length -= Math.Max(1, (written.Length - most) / 6))
        {
            written = Of(Cut(text, length).TrimEnd()) + "…";
        }

        return written;
    }

    /// <summary>A text in parts of at most that length.</summary>
    internal static IEnumerable<string> Parts(string text, int most)
    {
        while (text.Length > most)
        {
            var part = Cut(text, most);
            yield return part;
            text = text[part.Length..];
        }

        yield return text;
    }

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Marked(char mark, string inner)
    {
        var words = inner.Trim();
        return words.Length == 0 ? inner : inner[..inner.IndexOf(words, StringComparison.Ordinal)] + mark + words + mark + inner[inner.TrimEnd().Length..];
    }

    private static string Entities(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Within a word an underscore formats nothing.</summary>
    [GeneratedRegex(@"[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Formatting();

    [GeneratedRegex(@"@(?=\w)|:(?=[\w+-]+:)|:(?=//)|^>", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Watched();
}
