using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Glossary.Web.Features.Shared.Language;

/// <summary>Days and moments as pages show them: as the reader's language writes them, in UTC, since a page without script doesn't know where its reader is.</summary>
internal static class Dates
{
    internal static string Day(DateTimeOffset at) => at.UtcDateTime.ToString(Pattern, CultureInfo.CurrentCulture);

    internal static string Moment(DateTimeOffset at) => string.Create(CultureInfo.CurrentCulture, $"{Day(at)}, {at.UtcDateTime:HH:mm} UTC");

    /// <summary>A day that programs can read, too.</summary>
    internal static IHtmlContent Marked(DateOnly day) => Tag(day.ToString("O", CultureInfo.InvariantCulture), day.ToString(Pattern, CultureInfo.CurrentCulture));

    /// <inheritdoc cref="Marked(DateOnly)"/>
    internal static IHtmlContent Marked(DateTimeOffset at) => Tag(Exact(at), Day(at));

    /// <summary>A moment that programs can read, too.</summary>
    internal static IHtmlContent MarkedMoment(DateTimeOffset at) => Tag(Exact(at), Moment(at));

    /// <summary>The language's own long form, which begins or ends with the day of the week.</summary>
    private static string Pattern => CultureInfo.CurrentCulture.DateTimeFormat.LongDatePattern.Replace("dddd", string.Empty, StringComparison.Ordinal).Trim(' ', ',');

    private static string Exact(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static TagBuilder Tag(string exact, string shown)
    {
        var time = new TagBuilder("time") { Attributes = { ["datetime"] = exact } };
        time.InnerHtml.Append(shown);
        return time;
    }
}
