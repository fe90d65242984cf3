using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Chat.Teams;

/// <summary>What Teams tells of a message, made into what its writer typed.</summary>
internal static partial class TeamsText
{
    /// <summary>The words, without the name by which the glossary was called and without markup.</summary>
    internal static string Of(string? text) => WebUtility.HtmlDecode(Tag().Replace(Mention().Replace(text ?? string.Empty, " "), " ")).Trim();

    /// <summary>Answers in the writer's language, where the glossary speaks it; else in English.</summary>
    internal static void Speak(string? locale)
    {
        var language = locale?.Split('-')[0].ToLowerInvariant() ?? Languages.English;
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Languages.Known.ContainsKey(language) ? language : Languages.English);
    }

    [GeneratedRegex("<at[^<>]*>[^<>]*</at>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex("<[/a-z][^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
