using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Insights;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Insights;

/// <summary>The queue of what may be false friends: found by the index, less what stewards have dismissed.</summary>
internal static class FalseFriends
{
    /// <summary>Those that concern one of these vocabularies, or all when null; the surest first.</summary>
    internal static async Task<IReadOnlyList<Confusion>> ReadAsync(GlossaryDbContext db, ITermIndex index, IReadOnlyCollection<string>? vocabularies, CancellationToken cancellationToken)
    {
        var dismissed = (await db.DismissedPairs.AsNoTracking().Select(row => new { row.LowerId, row.HigherId }).ToListAsync(cancellationToken))
            .Select(row => (row.LowerId, row.HigherId)).ToHashSet();
        return
        [
            .. index.Confusions().Where(found =>
                !dismissed.Contains((found.Term.Id, found.Other.Id)) && !dismissed.Contains((found.Other.Id, found.Term.Id))
                && (vocabularies is null || vocabularies.Contains(found.Term.Vocabulary) || vocabularies.Contains(found.Other.Vocabulary))),
        ];
    }

    /// <summary>Takes a pair off the queue, for good.</summary>
    /// <returns>False when there are no such Terms.</returns>
    internal static async Task<bool> DismissAsync(GlossaryDbContext db, ITermIndex index, TermKey one, TermKey other, string reason, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (index.Find(one)?.Summary.Id is not { } first || index.Find(other)?.Summary.Id is not { } second || first == second)
        {
            return false;
        }

        var pair = new DismissedPair(first, second, reason, by, now);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO dismissed_pairs (lower_id, higher_id, reason, by, at) VALUES ({pair.LowerId}, {pair.HigherId}, {pair.Reason}, {pair.By}, {pair.At}) ON CONFLICT DO NOTHING", cancellationToken);
        return true;
    }
}
