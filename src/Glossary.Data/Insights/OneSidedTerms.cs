using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Data.Insights;

/// <summary>Finds Terms that nobody has yet put beside the other side's language.</summary>
public static class OneSidedTerms
{
    /// <summary>
    /// Terms in use of one vocabulary that have no counterpart in another, nor the answer that there is none. A false friend is no
    /// counterpart: it says what the Term does not mean.
    /// </summary>
    /// <remarks>Each end of a Mapping is looked for by itself: two plain anti-joins, where one with an "or" would compare every pair.</remarks>
    public static IQueryable<Term> Of(GlossaryDbContext db, string vocabulary, string with) =>
        from term in db.Terms
        where term.Vocabulary!.Slug == vocabulary && (term.Status == Status.Proposed || term.Status == Status.Agreed)
        where !db.Mappings.Any(mapping => mapping.SourceId == term.Id && mapping.Target!.Vocabulary!.Slug == with
            && mapping.Relation != MappingRelation.FalseFriend && (mapping.Status == Status.Proposed || mapping.Status == Status.Agreed))
        where !db.Mappings.Any(mapping => mapping.TargetId == term.Id && mapping.Source!.Vocabulary!.Slug == with
            && mapping.Relation != MappingRelation.FalseFriend && (mapping.Status == Status.Proposed || mapping.Status == Status.Agreed))
        where !db.NoCounterparts.Any(answer => answer.TermId == term.Id && answer.Vocabulary!.Slug == with && answer.Status == Status.Agreed)
        select term;
}
