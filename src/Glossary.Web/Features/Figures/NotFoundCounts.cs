using Glossary.Data.Insights;
using Glossary.Web.Features.Accounts;

namespace Glossary.Web.Features.Figures;

/// <summary>How much was looked up and not found, in numbers only. PostgreSQL counts it, so it is asked once a minute at most, and done without while it is away.</summary>
internal sealed class NotFoundCounts(DatabaseReach reach, TimeProvider clock)
{
    /// <summary>How far back it looks, in weeks.</summary>
    internal const int Weeks = 13;

    private const int DaysOfAWeek = 7;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private Answer? _last;

    /// <summary>The counts up to today; null while PostgreSQL is out of reach.</summary>
    internal async Task<NotFoundFigures?> OfAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (Volatile.Read(ref _last) is { } last && last.Figures.Until == today && clock.GetElapsedTime(last.At) < Kept)
        {
            return last.Figures;
        }

        var since = today.AddDays(1 - (Weeks * DaysOfAWeek));
        var (_, counted) = await reach.AskAsync(async (db, token) => (MissedCount?)await MissedSearches.CountAsync(db, since, token), cancellationToken);
        if (counted is null)
        {
            return null;
        }

        List<WeekFigures> weeks = [.. Enumerable.Range(0, Weeks).Select(i => since.AddDays(i * DaysOfAWeek)).Select(from => new WeekFigures(
            from, counted.ByDay.Where(day => day.Key >= from && day.Key < from.AddDays(DaysOfAWeek)).Sum(day => day.Value)))];
        var figures = new NotFoundFigures(since, today, counted.Words, counted.ByDay.Values.Sum(), weeks);
        Volatile.Write(ref _last, new(figures, clock.GetTimestamp()));
        return figures;
    }

    private sealed record Answer(NotFoundFigures Figures, long At);
}

/// <summary>What was looked up and not found, in numbers: never which words, and never who asked.</summary>
/// <param name="Since">The first day that counts, in UTC.</param>
/// <param name="Until">The last.</param>
/// <param name="Words">How many different words.</param>
/// <param name="LookUps">How often in all.</param>
/// <param name="Weeks">How often in each week, the oldest first.</param>
public sealed record NotFoundFigures(DateOnly Since, DateOnly Until, int Words, int LookUps, IReadOnlyList<WeekFigures> Weeks);

/// <summary>A week of look-ups that found nothing.</summary>
/// <param name="From">Its first day.</param>
/// <param name="LookUps">How often.</param>
public sealed record WeekFigures(DateOnly From, int LookUps);
