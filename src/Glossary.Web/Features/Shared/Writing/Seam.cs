using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// A space without width (U+200B), for what a place has no escape for: put into <c>@channel</c>, <c>:smile:</c> or <c>[code]</c> it looks the
/// same and is no longer what the place looks for.
/// </summary>
internal static class Seam
{
    internal const string Text = "\u200B";

    /// <summary>Puts it behind each match.</summary>
    internal static string Behind(Regex pattern, string text) => pattern.Replace(text, "$&" + Text);
}
