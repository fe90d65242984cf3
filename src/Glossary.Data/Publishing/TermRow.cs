using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Core.Terms;

namespace Glossary.Data.Publishing;

/// <summary>
/// A Term with everything that its published form shows, as one JSON value that PostgreSQL puts together: asked for table by table
/// it would take some ten questions, and whoever saved a Term waits for the answers before it can be found. Its Mappings are those
/// whose source it is; those whose target it is read as from their source.
/// </summary>
internal sealed record TermRow(
    TermSummary Summary,
    TermContent Content,
    IReadOnlyList<PublishedRelation> Relations,
    IReadOnlyList<PublishedMapping> Mappings,
    IReadOnlyList<PublishedMapping> MappedFrom,
    IReadOnlyList<PublishedNoCounterpart> NoCounterparts,
    TermSummary? ReplacedBy,
    int Revision,
    DateTimeOffset UpdatedAt,
    DateOnly ReviewOn)
{
    /// <summary>The row as SQL, of the table <c>terms</c> by the name of <c>term</c>.</summary>
    /// <param name="drafts">SQL that says whether drafts are shown.</param>
    internal static string Sql(string drafts) => $"""
        json_build_object(
            'summary', {Brief("term")},
            'content', json_build_object(
                'labels', {Parts("labels", "'text', part.text, 'kind', part.kind, 'language', part.language")},
                'definitions', {Parts("definitions", "'short', part.short, 'full', part.\"full\", 'language', part.language")},
                'notes', {Parts("notes", "'kind', part.kind, 'text', part.text, 'language', part.language")},
                'sources', {Parts("sources", "'title', part.title, 'publisher', part.publisher, 'section', part.section, 'url', part.url")},
                'topics', ARRAY(SELECT topic.slug FROM term_topics JOIN topics topic ON topic.id = topic_id WHERE term_id = term.id ORDER BY topic.slug COLLATE "C"),
                'stages', term.stages),
            'relations', ARRAY(
                SELECT json_build_object('kind', link.kind, 'term', {Brief("other")})
                FROM (
                    SELECT kind, object_id AS other FROM relations WHERE subject_id = term.id
                    UNION ALL
                    -- A Term that names this one as broader is narrower; to be related is mutual.
                    SELECT CASE kind WHEN 'broader' THEN 'narrower' ELSE kind END, subject_id FROM relations WHERE object_id = term.id
                ) link JOIN terms other ON other.id = link.other
                WHERE {Shown(drafts)}),
            'mappings', {Mapped("source_id", "target_id", drafts)},
            'mappedFrom', {Mapped("target_id", "source_id", drafts)},
            'noCounterparts', ARRAY(
                SELECT json_build_object(
                    'vocabulary', (SELECT slug FROM vocabularies WHERE id = answer.vocabulary_id),
                    'rationale', answer.rationale,
                    'signOffs', COALESCE({Signed("no_counterpart_sign_offs", "no_counterpart_id = answer.id")}, '[]'))
                FROM no_counterparts answer WHERE answer.term_id = term.id AND answer.status = 'agreed'),
            'replacedBy', (SELECT {Brief("other")} FROM terms other WHERE other.id = term.replaced_by_id AND {Shown(drafts)}),
            'revision', term.revision,
            'updatedAt', {Utc("term.updated_at")},
            'reviewOn', term.review_on)
        """;

    /// <summary>The row that <see cref="Sql"/> made.</summary>
    internal static TermRow Read(string json) => JsonSerializer.Deserialize(json, TermRowJson.Default.TermRow)!;

    /// <summary>A Term in brief, as <see cref="PublishedTerms.Summary"/> has it.</summary>
    private static string Brief(string term) => $"""
        json_build_object(
            'id', {term}.id,
            'vocabulary', (SELECT slug FROM vocabularies WHERE id = {term}.vocabulary_id),
            'slug', {term}.slug,
            'label', (SELECT text FROM labels WHERE term_id = {term}.id AND kind = 'preferred' ORDER BY position LIMIT 1),
            'abbreviation', (SELECT text FROM labels WHERE term_id = {term}.id AND kind = 'abbreviation' ORDER BY position LIMIT 1),
            'short', (SELECT short FROM definitions WHERE term_id = {term}.id ORDER BY position LIMIT 1),
            'status', {term}.status)
        """;

    private static string Parts(string table, string columns) =>
        $"ARRAY(SELECT json_build_object({columns}) FROM {table} part WHERE part.term_id = term.id ORDER BY part.position)";

    private static string Mapped(string from, string to, string drafts) => $"""
        ARRAY(
            SELECT json_build_object(
                'id', mapping.id,
                'content', json_build_object(
                    'relation', mapping.relation, 'rationale', mapping.rationale, 'bridge', mapping.bridge,
                    'confidence', mapping.confidence, 'justification', mapping.justification),
                'status', mapping.status,
                'signOffs', {Signed("mapping_sign_offs", "mapping_id = mapping.id")},
                'term', {Brief("other")})
            FROM mappings mapping JOIN terms other ON other.id = mapping.{to}
            WHERE mapping.{from} = term.id AND mapping.status IN ('proposed', 'agreed') AND {Shown(drafts)})
        """;

    private static string Signed(string table, string condition) => $"""
        (SELECT json_agg(json_build_object('vocabulary', vocabulary, 'stewardId', steward_id, 'steward', steward, 'at', {Utc("at")}) ORDER BY vocabulary COLLATE "C")
        FROM {table} WHERE {condition})
        """;

    private static string Shown(string drafts) => $"({drafts} OR other.status <> 'draft')";

    /// <summary>The server's own time zone is no business of readers.</summary>
    private static string Utc(string moment) => $"""to_char({moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""";
}

/// <summary>How PostgreSQL spells the row.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(TermRow))]
internal sealed partial class TermRowJson : JsonSerializerContext;
