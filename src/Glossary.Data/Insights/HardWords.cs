using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Insights;

/// <summary>A Term that several learners keep getting wrong.</summary>
/// <param name="Term">Its key.</param>
/// <param name="Learners">How many keep getting it wrong.</param>
/// <param name="Misses">How often they did.</param>
public sealed record HardWord(string Term, int Learners, int Misses);

/// <summary>Counts, over all learners with accounts, which Terms they keep getting wrong: a sign that a definition needs work, never a sign of who learns badly.</summary>
public static class HardWords
{
    /// <summary>How many learners it takes before a count is told: of fewer, a steward might guess who they are.</summary>
    public const int FewestLearners = 3;

    /// <summary>How often one of them must have got it wrong: once is learning.</summary>
    public const int FewestMisses = 2;

    /// <summary>Those that most learners keep getting wrong since a moment.</summary>
    /// <param name="db">The database.</param>
    /// <param name="since">The moment.</param>
    /// <param name="after">The last word of the part before; null to begin.</param>
    /// <param name="take">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <remarks>A card's key names the Terms that it is about after its first colon, two of them with a tilde between; a scenario names none.</remarks>
    public static Task<List<HardWord>> ReadAsync(GlossaryDbContext db, DateTimeOffset since, HardWord? after, int take, CancellationToken cancellationToken) => db.Database.SqlQuery<HardWord>(
        $"""
        WITH missed AS (
            SELECT review.person_id, named.key[1] AS term, count(*) AS misses
            FROM card_reviews review, regexp_matches(split_part(review.card, ':', 2), '(?:^|~)([a-z0-9-]+/[a-z0-9-]+)(?=~|$)', 'g') AS named(key)
            WHERE review.rating = 1 AND review.at >= {since}
            GROUP BY review.person_id, named.key[1]
            HAVING count(*) >= {FewestMisses}
        ), hard AS (
            SELECT term, count(*)::integer AS learners, sum(misses)::integer AS misses FROM missed GROUP BY term HAVING count(*) >= {FewestLearners}
        )
        SELECT term, learners, misses FROM hard
        WHERE {after == null} OR (-learners, -misses, term) > ({-(after?.Learners ?? 0)}, {-(after?.Misses ?? 0)}, {after?.Term ?? string.Empty})
        ORDER BY learners DESC, misses DESC, term
        LIMIT {take}
        """).ToListAsync(cancellationToken);
}
