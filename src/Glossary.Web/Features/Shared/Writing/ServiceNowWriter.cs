namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// Writes for a journal field of ServiceNow (work notes, comments), which shows as HTML what stands between <c>[code]</c> and <c>[/code]</c>. Where the
/// house has that turned off (<c>glide.ui.security.allow_codetag</c>), <see cref="PlainWriter"/> is the one to take.
/// </summary>
internal static class ServiceNowWriter
{
    internal static string Write(Document document) => Within(HtmlWriter.Write(document));

    internal static string Write(IReadOnlyList<Inline> line) => Within(HtmlWriter.Write(line));

    /// <summary>No bracket is left with which a text could end the code itself, however it spells it; and each line's end would become one of the page.</summary>
    private static string Within(string html) => $"[code]{html.Replace("\n", string.Empty, StringComparison.Ordinal).Replace("[", "&#91;", StringComparison.Ordinal).Replace("]", "&#93;", StringComparison.Ordinal)}[/code]";
}
