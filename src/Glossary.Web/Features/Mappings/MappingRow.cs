using System.Linq.Expressions;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;

namespace Glossary.Web.Features.Mappings;

/// <summary>A Mapping with both its ends in brief, as SQL reads it.</summary>
internal sealed class MappingRow
{
    public required Mapping Mapping { get; init; }

    public required TermSummary Source { get; init; }

    public required TermSummary Target { get; init; }

    internal static Expression<Func<Mapping, MappingRow>> Of(GlossaryDbContext db) => mapping => new MappingRow
    {
        Mapping = mapping,
        Source = db.Terms.Where(term => term.Id == mapping.SourceId).Select(PublishedTerms.Summary).First(),
        Target = db.Terms.Where(term => term.Id == mapping.TargetId).Select(PublishedTerms.Summary).First(),
    };
}
