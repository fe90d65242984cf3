using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Insights;

/// <summary>A word that people looked up and did not find.</summary>
/// <param name="Query">What they asked, folded.</param>
/// <param name="Count">How often.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="InMeetings">How often of these in a meeting.</param>
public sealed record WantedWord(string Query, int Count, DateOnly First, DateOnly Last, int InMeetings);

/// <summary>How much was looked up and not found.</summary>
/// <param name="Words">How many different words.</param>
/// <param name="ByDay">How often on each day that has any.</param>
public sealed record MissedCount(int Words, IReadOnlyDictionary<DateOnly, int> ByDay);

/// <summary>Counts look-ups that found nothing, and tells which words are wanted most.</summary>
public static class MissedSearches
{
    /// <summary>How long a count is kept.</summary>
    private const int DaysKept = 400;

    /// <summary>How many different queries of one day are kept, so that a machine that asks nonsense cannot fill the disk.</summary>
    private const int MostADay = 5000;

    /// <summary>Adds counts of a day; any number of replicas do so at once. Asked plainly: a server that only answers look-ups counts, too.</summary>
    public static async Task AddAsync(GlossaryDatabase database, DateOnly day, IReadOnlyCollection<KeyValuePair<string, int>> counts, CancellationToken cancellationToken)
    {
        // In one order everywhere, so that two replicas never wait for each other's rows crosswise.
        var sorted = counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        string[] queries = [.. sorted.Select(pair => pair.Key)];
        int[] numbers = [.. sorted.Select(pair => pair.Value)];
        await using var batch = database.DataSource.CreateBatch();
        batch.BatchCommands.Add(new(
            $"""
            WITH asked AS (SELECT * FROM unnest($1, $2) WITH ORDINALITY AS row(query, count, place)),
                 today AS (SELECT count(*) AS kept FROM missed_searches WHERE day = $3)
            INSERT INTO missed_searches (query, day, count)
            SELECT query, $3, count FROM asked, today
            WHERE today.kept + asked.place <= {MostADay} OR EXISTS (SELECT FROM missed_searches known WHERE known.query = asked.query AND known.day = $3)
            ORDER BY place
            ON CONFLICT (query, day) DO UPDATE SET count = missed_searches.count + EXCLUDED.count
            """)
        {
            Parameters = { new() { Value = queries }, new() { Value = numbers }, new() { Value = day } },
        });
        batch.BatchCommands.Add(new("DELETE FROM missed_searches WHERE day < $1") { Parameters = { new() { Value = day.AddDays(-DaysKept) } } });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Adds that somebody asked about a word in a meeting; takes part in the transaction that is under way.</summary>
    /// <param name="db">The database.</param>
    /// <param name="day">The day, in UTC.</param>
    /// <param name="query">The word, folded.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task AddFromMeetingAsync(GlossaryDbContext db, DateOnly day, string query, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO missed_searches (query, day, count, in_meetings)
        SELECT {query}, {day}, 1, 1
        WHERE (SELECT count(*) FROM missed_searches WHERE day = {day}) < {MostADay} OR EXISTS (SELECT FROM missed_searches known WHERE known.query = {query} AND known.day = {day})
        ON CONFLICT (query, day) DO UPDATE SET count = missed_searches.count + 1, in_meetings = missed_searches.in_meetings + 1
        """,
        cancellationToken);

    /// <summary>The words wanted since a day, those wanted in meetings first, then the most wanted; those that were dismissed are left out.</summary>
    /// <param name="db">The database.</param>
    /// <param name="since">The day.</param>
    /// <param name="after">The last word of the part before; null to begin.</param>
    /// <param name="take">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<WantedWord>> ReadAsync(GlossaryDbContext db, DateOnly since, (int InMeetings, int Count, string Query)? after, int take, CancellationToken cancellationToken)
    {
        var wanted = db.MissedSearches.AsNoTracking()
            .Where(row => row.Day >= since && !db.DismissedQueries.Any(dismissed => dismissed.Query == row.Query))
            .GroupBy(row => row.Query)
            .Select(group => new { Query = group.Key, Count = group.Sum(row => row.Count), InMeetings = group.Sum(row => row.InMeetings), First = group.Min(row => row.Day), Last = group.Max(row => row.Day) });
        if (after is var (inMeetings, count, query))
        {
#pragma warning disable CA1309 // This comparison runs in PostgreSQL, whose collation is fixed.
            wanted = wanted.Where(word => word.InMeetings < inMeetings
                || (word.InMeetings == inMeetings && (word.Count < count || (word.Count == count && string.Compare(word.Query, query) > 0))));
#pragma warning restore CA1309
        }

        var read = await wanted.OrderByDescending(word => word.InMeetings).ThenByDescending(word => word.Count).ThenBy(word => word.Query).Take(take).ToListAsync(cancellationToken);
        return [.. read.Select(word => new WantedWord(word.Query, word.Count, word.First, word.Last, word.InMeetings))];
    }

    /// <summary>How much was looked up and not found since a day; what was dismissed as no word of either department is left out.</summary>
    public static async Task<MissedCount> CountAsync(GlossaryDbContext db, DateOnly since, CancellationToken cancellationToken)
    {
        var missed = db.MissedSearches.AsNoTracking().Where(row => row.Day >= since && !db.DismissedQueries.Any(dismissed => dismissed.Query == row.Query));
        var words = await missed.Select(row => row.Query).Distinct().CountAsync(cancellationToken);
        var days = await missed.GroupBy(row => row.Day).Select(group => new { Day = group.Key, Count = group.Sum(row => row.Count) }).ToListAsync(cancellationToken);
        return new(words, days.ToDictionary(day => day.Day, day => day.Count));
    }
}
