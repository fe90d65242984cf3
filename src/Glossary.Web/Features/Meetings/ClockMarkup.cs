using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Glossary.Web.Features.Meetings;

/// <summary>When something was, by the clock: of UTC, until the page's script tells it by the reader's own.</summary>
internal static class ClockMarkup
{
    internal static IHtmlContent Of(DateTimeOffset moment) => new HtmlString(string.Create(
        CultureInfo.InvariantCulture, $"<time datetime=\"{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss'Z'}\" data-clock>{moment.UtcDateTime:HH:mm} UTC</time>"));
}
