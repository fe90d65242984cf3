using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>What other sides call a thing, best first; false friends are none of it.</summary>
internal static class Counterparts
{
    /// <summary>Those in use.</summary>
    internal static IEnumerable<PublishedMapping> Of(PublishedTerm term) => term.Mappings
        .Where(mapping => mapping.Status is Status.Proposed or Status.Agreed && mapping.Content.Relation != MappingRelation.FalseFriend && mapping.Term.Status != Status.Deprecated)
        .OrderBy(mapping => mapping.Content.Relation).ThenByDescending(mapping => mapping.Content.Confidence).ThenBy(mapping => mapping.Term.Key.ToString(), StringComparer.Ordinal);

    /// <summary>Those of one vocabulary that mean the same, or nearly.</summary>
    internal static IEnumerable<PublishedMapping> SameIn(PublishedTerm term, string vocabulary) =>
        Of(term).Where(mapping => mapping.Term.Vocabulary == vocabulary && mapping.Content.Relation is MappingRelation.ExactMatch or MappingRelation.CloseMatch);
}
