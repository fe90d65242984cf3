using System.Globalization;

namespace Glossary.Web.Features.Accounts;

/// <summary>A moment as pages show it: to the minute, in UTC, since a page without script doesn't know where its reader is.</summary>
internal static class Moment
{
    internal static string Of(DateTimeOffset at) => at.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
