namespace Glossary.Benchmarks.Peers;

/// <summary>
/// Look-ups in SQL. The combined one asks for the whole label or abbreviation, for labels that begin so, for near ones by trigrams and
/// for words in labels and definitions, all in one statement, and takes the best of each Term. The staged one looks for near ones and
/// words only when nothing is named or begins so.
/// </summary>
internal static class PostgresQueries
{
    /// <summary>The row that the bars are measured against.</summary>
    public const string Combined = "PostgreSQL combined";

    private const string Words = """
        SELECT number AS term, ts_rank_cd(words, query) AS score
        FROM term, (SELECT (to_tsquery('simple', @beginnings) || plainto_tsquery('english', @text)) AS query) asked
        WHERE words @@ query
        """;

    private const string Near = "SELECT term, similarity(text, @text) AS score FROM label WHERE text % @text";

    private const string Whole = "SELECT term, 5.0 - kind * 0.01 AS score FROM label WHERE text = @text";

    private const string Beginning = "SELECT term, 2.0 - length(text) * 0.002 AS score FROM label WHERE text >= @text AND text < @after";

    /// <summary>What each row is called, and its statement.</summary>
    public static IReadOnlyList<(string Name, string Sql)> All { get; } =
    [
        ("PostgreSQL full text", $"SELECT term FROM ({Words}) found ORDER BY score DESC, term LIMIT {IPeer.Limit}"),
        ("PostgreSQL pg_trgm, GIN", $"SELECT term FROM ({Near}) found GROUP BY term ORDER BY max(score) DESC, term LIMIT {IPeer.Limit}"),
        (Combined, Best($"""
            {Whole}
            UNION ALL (SELECT term, score FROM ({Beginning}) beginning ORDER BY score DESC LIMIT {IPeer.Limit})
            UNION ALL (SELECT term, score * 2 FROM ({Near}) near ORDER BY score DESC LIMIT {IPeer.Limit})
            UNION ALL (SELECT term, score * 0.5 FROM ({Words}) words ORDER BY score DESC LIMIT {IPeer.Limit})
            """)),
        ("PostgreSQL combined, staged", $"""
            WITH sure AS MATERIALIZED (
                {Whole} UNION ALL (SELECT term, score FROM ({Beginning}) beginning ORDER BY score DESC LIMIT {IPeer.Limit}))
            {Best($"""
                SELECT term, score FROM sure
                UNION ALL (SELECT term, score * 2 FROM ({Near} AND NOT EXISTS (SELECT FROM sure)) near ORDER BY score DESC LIMIT {IPeer.Limit})
                UNION ALL (SELECT term, score * 0.5 FROM ({Words} AND NOT EXISTS (SELECT FROM sure)) words ORDER BY score DESC LIMIT {IPeer.Limit})
                """)}
            """),
    ];

    /// <summary>The parameters that a statement may have, and how each comes of what was typed.</summary>
    public static IReadOnlyList<(string Name, Func<string, string> Of)> Parameters { get; } =
    [
        ("text", text => text.ToLowerInvariant()),
        ("after", text => text.ToLowerInvariant() + "\U0010FFFF"),
        ("beginnings", text => string.Join(" & ", Lexemes(text)) + ":*"),
    ];

    private static string Best(string found) => $"SELECT term FROM ({found}) found GROUP BY term ORDER BY max(score) DESC, term LIMIT {IPeer.Limit}";

    /// <summary>The words, quoted so that to_tsquery takes them as they are.</summary>
    private static IEnumerable<string> Lexemes(string text) => text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => "'" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'");
}
