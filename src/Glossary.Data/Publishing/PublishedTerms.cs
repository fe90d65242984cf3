using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Publishing;

/// <summary>Puts Terms together as everybody reads them.</summary>
public static class PublishedTerms
{
    private const int BatchSize = 500;

    /// <summary>How many ids there are is hidden from the planner, which for a whole batch would compile the plan to machine code where it may.</summary>
    private static readonly string Rows = $"SELECT {TermRow.Sql("$2")} FROM terms term WHERE id = ANY((SELECT $1)::uuid[]) AND ($2 OR status <> 'draft') ORDER BY id";

    /// <summary>A Term in brief, as SQL.</summary>
    public static Expression<Func<Term, TermSummary>> Summary { get; } = term => new TermSummary(
        term.Id,
        term.Vocabulary!.Slug,
        term.Slug,
        term.Labels.Where(label => label.Kind == LabelKind.Preferred).OrderBy(label => EF.Property<int>(label, "Position")).First().Text,
        term.Labels.Where(label => label.Kind == LabelKind.Abbreviation).OrderBy(label => EF.Property<int>(label, "Position")).Select(label => label.Text).FirstOrDefault(),
        term.Definitions.OrderBy(definition => EF.Property<int>(definition, "Position")).First().Short,
        term.Status);

    /// <summary>Every published Term, by id.</summary>
    public static async IAsyncEnumerable<PublishedTerm> ReadAllAsync(GlossaryDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid[] ids = [];
        do
        {
            var last = ids.LastOrDefault();
            ids = await db.Terms.Where(term => term.Status != Status.Draft && term.Id > last).OrderBy(term => term.Id)
                .Select(term => term.Id).Take(BatchSize).ToArrayAsync(cancellationToken);
            foreach (var term in await ReadAsync(db, ids, cancellationToken))
            {
                yield return term;
            }
        }
        while (ids.Length == BatchSize);
    }

    /// <summary>Those of <paramref name="ids"/> that are published, or with <paramref name="drafts"/> all of them.</summary>
    public static async Task<IReadOnlyList<PublishedTerm>> ReadAsync(
        GlossaryDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken, bool drafts = false)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        List<PublishedTerm> terms = [];
        await PlainQuery.ReadAsync(db, Rows, [ids.ToArray(), drafts], row => terms.Add(Publish(TermRow.Read(row.GetString(0)))), cancellationToken);
        return terms;
    }

    /// <summary>Terms that are all that is published, with all relations and Mappings there are; nobody has agreed on anything yet.</summary>
    internal static IReadOnlyList<PublishedTerm> Of(IReadOnlyCollection<Term> terms, IReadOnlyCollection<Relation> relations, IReadOnlyCollection<Mapping> mappings)
    {
        var briefs = terms.ToDictionary(term => term.Id, Brief);
        var relationsOf = relations.SelectMany(relation => new[] { (Term: relation.SubjectId, relation), (Term: relation.ObjectId, relation) })
            .ToLookup(pair => pair.Term, pair => pair.relation);
        var shown = mappings.Where(mapping => mapping.Status is Status.Proposed or Status.Agreed && briefs.ContainsKey(mapping.SourceId) && briefs.ContainsKey(mapping.TargetId)).ToArray();
        var mappingsOf = shown.ToLookup(mapping => mapping.SourceId, mapping => Mapped(mapping, briefs[mapping.TargetId]));
        var mappedFrom = shown.ToLookup(mapping => mapping.TargetId, mapping => Mapped(mapping, briefs[mapping.SourceId]));
        return [.. terms.Select(term => Publish(Row(term)))];

        TermRow Row(Term term) => new(
            briefs[term.Id],
            term.Content,
            [.. relationsOf[term.Id].Select(relation => relation.SeenFrom(term.Id)).Where(seen => briefs.ContainsKey(seen.Other)).Select(seen => new PublishedRelation(seen.Kind, briefs[seen.Other]))],
            [.. mappingsOf[term.Id]],
            [.. mappedFrom[term.Id]],
            [],
            term.ReplacedById is { } successor ? briefs.GetValueOrDefault(successor) : null,
            term.Revision,
            term.UpdatedAt,
            term.ReviewOn);
    }

    /// <summary>Those of <paramref name="ids"/> that are published, or with <paramref name="drafts"/> all of them, in brief.</summary>
    public static Task<Dictionary<Guid, TermSummary>> SummariesAsync(GlossaryDbContext db, IReadOnlyCollection<Guid> ids, bool drafts, CancellationToken cancellationToken) =>
        db.Terms.Where(term => ids.Contains(term.Id) && (drafts || term.Status != Status.Draft)).Select(Summary)
            .ToDictionaryAsync(summary => summary.Id, cancellationToken);

    /// <summary>The Term of a row, its links in the order in which everybody reads them.</summary>
    internal static PublishedTerm Publish(TermRow row) => new(
        row.Summary,
        row.Content.Labels,
        row.Content.Definitions,
        row.Content.Notes,
        row.Content.Sources,
        row.Content.Topics,
        row.Content.Stages,
        [.. row.Relations.OrderBy(relation => relation.Kind).ThenBy(relation => relation.Term.Label, StringComparer.OrdinalIgnoreCase).ThenBy(relation => relation.Term.Slug, StringComparer.Ordinal)],
        [
            .. row.Mappings.Concat(row.MappedFrom.Select(mapping => mapping with { Content = mapping.Content.Inverse() }))
                .OrderBy(mapping => mapping.Content.Relation).ThenByDescending(mapping => mapping.Content.Confidence)
                .ThenBy(mapping => mapping.Term.Vocabulary, StringComparer.Ordinal).ThenBy(mapping => mapping.Term.Slug, StringComparer.Ordinal),
        ],
        row.ReplacedBy,
        row.Revision,
        row.UpdatedAt)
    {
        ReviewOn = row.ReviewOn,
        NoCounterparts = row.NoCounterparts.Count == 0 ? null : [.. row.NoCounterparts.OrderBy(answer => answer.Vocabulary, StringComparer.Ordinal)],
    };

    /// <summary>What <see cref="Summary"/> says, of a Term in memory.</summary>
    private static TermSummary Brief(Term term)
    {
        var content = term.Content;
        return new(
            term.Id,
            term.Vocabulary!.Slug,
            term.Slug,
            content.Labels.First(label => label.Kind == LabelKind.Preferred).Text,
            content.Labels.FirstOrDefault(label => label.Kind == LabelKind.Abbreviation)?.Text,
            content.Definitions[0].Short,
            term.Status);
    }

    private static PublishedMapping Mapped(Mapping mapping, TermSummary other) => new(mapping.Id, mapping.Content, mapping.Status, other)
    {
        SignOffs = mapping.SignOffs.Count == 0 ? null : [.. mapping.SignOffs.OrderBy(signed => signed.Vocabulary, StringComparer.Ordinal)],
    };
}
