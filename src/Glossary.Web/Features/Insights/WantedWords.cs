using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Data.Insights;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Insights;

/// <summary>The words that people looked up and did not find, and what a steward makes of them.</summary>
internal static class WantedWords
{
    /// <summary>How far back it looks.</summary>
    internal const int Days = 90;

    /// <summary>Those wanted in meetings first, then the most wanted. What the glossary has learnt since is left out, so that a part may be shorter than asked for.</summary>
    internal static async Task<(IReadOnlyList<WantedWord> Read, IReadOnlyList<WantedWord> Missing)> ReadAsync(
        GlossaryDbContext db, ITermIndex index, TimeProvider clock, (int InMeetings, int Count, string Query)? after, int take, CancellationToken cancellationToken)
    {
        var read = await MissedSearches.ReadAsync(db, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-Days), after, take, cancellationToken);
        return (read, [.. read.Where(word => index.Search(new(word.Query, Limit: 1)).Total == 0)]);
    }

    /// <summary>Takes a word off the list, for good.</summary>
    internal static async Task DismissAsync(GlossaryDbContext db, string query, string by, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync($"INSERT INTO dismissed_queries (query, by, at) VALUES ({query}, {by}, {now}) ON CONFLICT DO NOTHING", cancellationToken);
}
