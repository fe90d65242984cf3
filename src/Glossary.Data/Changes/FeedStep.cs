using Glossary.Core.Terms;
using Glossary.Data.Publishing;
using Npgsql;

namespace Glossary.Data.Changes;

/// <summary>Some Changes in a row and the Terms that they touch, as they all stood at one moment: PostgreSQL answers it as one question.</summary>
/// <param name="Change">The number of the last of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="IsOfCatalogue">Whether they alter vocabularies or topics.</param>
/// <param name="Guides">The procedures and learning paths that they alter.</param>
/// <param name="Present">Of the Terms that they touch, those that are published.</param>
/// <param name="Absent">The others.</param>
internal sealed record FeedStep(long Change, int Count, bool IsOfCatalogue, IReadOnlyCollection<Guid> Guides, IReadOnlyCollection<PublishedTerm> Present, IReadOnlyCollection<Guid> Absent)
{
    /// <summary>The most Changes that are read in one step.</summary>
    internal const int Most = 500;

    /// <summary>
    /// One row for each Term that is touched, and one row where none is. Their ids go through an array, of which the planner expects ten elements:
    /// expecting a full step it would plan each question anew, and where it may compile plans to machine code it would do that too.
    /// </summary>
    private static readonly string Rows = $"""
        WITH news AS MATERIALIZED (SELECT number, subject, subject_id, term_ids FROM changes WHERE number > $1 ORDER BY number LIMIT {Most})
        SELECT step.last, step.count, step.is_of_catalogue, step.guides, touched.id,
            (SELECT {TermRow.Sql("false")} FROM terms term WHERE term.id = touched.id AND term.status <> 'draft')
        FROM (
            SELECT max(number) AS last, count(*)::int AS count, bool_or(subject IN ('vocabulary', 'topic')) AS is_of_catalogue,
                ARRAY(SELECT DISTINCT subject_id FROM news WHERE subject IN ('procedure', 'path')) AS guides,
                ARRAY(SELECT DISTINCT unnest(term_ids) FROM news) AS touched
            FROM news
        ) step LEFT JOIN LATERAL unnest(step.touched) AS touched(id) ON true
        WHERE step.count > 0
        """;

    /// <summary>What comes after a Change; null when nothing does.</summary>
    internal static Task<FeedStep?> ReadAfterAsync(NpgsqlDataSource dataSource, long change, CancellationToken cancellationToken) =>
        ReadAsync(read => PlainQuery.ReadAsync(dataSource, Rows, [change], read, cancellationToken));

    /// <summary>What comes after a Change as the context's transaction sees it; null when nothing does.</summary>
    internal static Task<FeedStep?> ReadAfterAsync(GlossaryDbContext db, long change, CancellationToken cancellationToken) =>
        ReadAsync(read => PlainQuery.ReadAsync(db, Rows, [change], read, cancellationToken));

    private static async Task<FeedStep?> ReadAsync(Func<Action<NpgsqlDataReader>, Task> readRows)
    {
        FeedStep? step = null;
        List<PublishedTerm> present = [];
        List<Guid> absent = [];
        await readRows(row =>
        {
            step ??= new(row.GetInt64(0), row.GetInt32(1), row.GetBoolean(2), row.GetFieldValue<Guid[]>(3), present, absent);
            if (!row.IsDBNull(5))
            {
                present.Add(PublishedTerms.Publish(TermRow.Read(row.GetString(5))));
            }
            else if (!row.IsDBNull(4))
            {
                absent.Add(row.GetGuid(4));
            }
        });
        return step;
    }
}
