using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Publishing;

namespace Glossary.Web.Features.Mappings;

/// <summary>A Mapping with both its ends in brief.</summary>
internal sealed record MappingRow(Mapping Mapping, TermSummary Source, TermSummary Target)
{
    /// <summary>Reads the ends of these Mappings, all at once.</summary>
    internal static async Task<IReadOnlyList<MappingRow>> OfAsync(GlossaryDbContext db, IReadOnlyList<Mapping> mappings, CancellationToken cancellationToken)
    {
        var ends = await PublishedTerms.SummariesAsync(db, [.. mappings.SelectMany(mapping => new[] { mapping.SourceId, mapping.TargetId }).Distinct()], drafts: true, cancellationToken);
        return [.. mappings.Select(mapping => new MappingRow(mapping, ends[mapping.SourceId], ends[mapping.TargetId]))];
    }
}
