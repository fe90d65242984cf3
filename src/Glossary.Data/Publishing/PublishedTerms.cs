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

        var terms = await db.Terms.AsNoTracking().Include(term => term.Topics).Include(term => term.Vocabulary)
            .Where(term => ids.Contains(term.Id) && (drafts || term.Status != Status.Draft)).ToListAsync(cancellationToken);
        var relations = await db.Relations.AsNoTracking()
            .Where(relation => ids.Contains(relation.SubjectId) || ids.Contains(relation.ObjectId)).ToListAsync(cancellationToken);
        var mappings = await db.Mappings.AsNoTracking()
            .Where(mapping => (ids.Contains(mapping.SourceId) || ids.Contains(mapping.TargetId)) && (mapping.Status == Status.Proposed || mapping.Status == Status.Agreed))
            .ToListAsync(cancellationToken);
        Guid[] shown =
        [
            .. relations.SelectMany(relation => new[] { relation.SubjectId, relation.ObjectId })
                .Concat(mappings.SelectMany(mapping => new[] { mapping.SourceId, mapping.TargetId }))
                .Concat(terms.Select(term => term.ReplacedById ?? term.Id))
                .Concat(terms.Select(term => term.Id))
                .Distinct(),
        ];
        return Of(terms, relations, mappings, await SummariesAsync(db, shown, drafts, cancellationToken));
    }

    /// <summary>Terms that are all that is published, with all relations and Mappings there are.</summary>
    internal static IReadOnlyList<PublishedTerm> Of(IReadOnlyCollection<Term> terms, IReadOnlyCollection<Relation> relations, IReadOnlyCollection<Mapping> mappings) =>
        Of(terms, relations, mappings.Where(mapping => mapping.Status is Status.Proposed or Status.Agreed), terms.ToDictionary(term => term.Id, Brief));

    /// <summary>Those of <paramref name="ids"/> that are published, or with <paramref name="drafts"/> all of them, in brief.</summary>
    public static Task<Dictionary<Guid, TermSummary>> SummariesAsync(GlossaryDbContext db, IReadOnlyCollection<Guid> ids, bool drafts, CancellationToken cancellationToken) =>
        db.Terms.Where(term => ids.Contains(term.Id) && (drafts || term.Status != Status.Draft)).Select(Summary)
            .ToDictionaryAsync(summary => summary.Id, cancellationToken);

    private static IReadOnlyList<PublishedTerm> Of(
        IEnumerable<Term> terms, IEnumerable<Relation> relations, IEnumerable<Mapping> mappings, Dictionary<Guid, TermSummary> summaries)
    {
        var relationsOf = relations.SelectMany(relation => new[] { (Term: relation.SubjectId, relation), (Term: relation.ObjectId, relation) })
            .ToLookup(pair => pair.Term, pair => pair.relation);
        var mappingsOf = mappings.SelectMany(mapping => new[] { (Term: mapping.SourceId, mapping), (Term: mapping.TargetId, mapping) })
            .ToLookup(pair => pair.Term, pair => pair.mapping);
        return [.. terms.Select(term => Publish(term, relationsOf[term.Id], mappingsOf[term.Id], summaries))];
    }

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

    private static PublishedTerm Publish(Term term, IEnumerable<Relation> relations, IEnumerable<Mapping> mappings, Dictionary<Guid, TermSummary> summaries)
    {
        var content = term.Content;
        return new(
            summaries[term.Id],
            content.Labels,
            content.Definitions,
            content.Notes,
            content.Sources,
            content.Topics,
            content.Stages,
            [
                .. relations.Select(relation => relation.SeenFrom(term.Id))
                    .Where(seen => summaries.ContainsKey(seen.Other))
                    .Select(seen => new PublishedRelation(seen.Kind, summaries[seen.Other]))
                    .OrderBy(relation => relation.Kind).ThenBy(relation => relation.Term.Label, StringComparer.OrdinalIgnoreCase).ThenBy(relation => relation.Term.Slug, StringComparer.Ordinal),
            ],
            [
                .. mappings.Select(mapping => mapping.SourceId == term.Id
                        ? (mapping, Content: mapping.Content, Other: mapping.TargetId)
                        : (mapping, Content: mapping.Content.Inverse(), Other: mapping.SourceId))
                    .Where(seen => summaries.ContainsKey(seen.Other))
                    .Select(seen => new PublishedMapping(seen.mapping.Id, seen.Content, seen.mapping.Status, summaries[seen.Other]))
                    .OrderBy(mapping => mapping.Content.Relation).ThenByDescending(mapping => mapping.Content.Confidence)
                    .ThenBy(mapping => mapping.Term.Vocabulary, StringComparer.Ordinal).ThenBy(mapping => mapping.Term.Slug, StringComparer.Ordinal),
            ],
            term.ReplacedById is { } successor ? summaries.GetValueOrDefault(successor) : null,
            term.Revision,
            term.UpdatedAt);
    }
}
