using Glossary.Core.Mappings;
using Glossary.Core.Search;

namespace Glossary.Web.Features.Figures;

/// <summary>The glossary in numbers. Drafts don't count.</summary>
/// <param name="Day">The day from which ages are counted, in UTC.</param>
/// <param name="Vocabularies">The Terms of each vocabulary by status.</param>
/// <param name="Topics">The Terms in use of each topic, by vocabulary.</param>
/// <param name="Stages">The Terms in use at each stage of an equipment's life, by vocabulary.</param>
/// <param name="Mappings">The mappings in use by relation, read from the vocabulary that is listed first.</param>
/// <param name="Coverage">How many Terms of each vocabulary have a counterpart in each other one.</param>
/// <param name="Age">How old the Terms in use are.</param>
/// <param name="NotFound">What was looked up and not found; null while PostgreSQL is out of reach.</param>
public sealed record FiguresResponse(
    DateOnly Day,
    IReadOnlyList<VocabularyFiguresResponse> Vocabularies,
    IReadOnlyList<GroupFiguresResponse> Topics,
    IReadOnlyList<GroupFiguresResponse> Stages,
    IReadOnlyList<RelationFiguresResponse> Mappings,
    IReadOnlyList<CoverageFiguresResponse> Coverage,
    AgeFiguresResponse Age,
    NotFoundFigures? NotFound)
{
    internal static FiguresResponse Of(GlossaryFigures figures, Catalogue catalogue, DateOnly day, NotFoundFigures? notFound)
    {
        var vocabularies = catalogue.Vocabularies.Select(vocabulary => vocabulary.Slug).ToList();
        return new(
            day,
            [.. figures.Vocabularies.Select(row => new VocabularyFiguresResponse(row.Vocabulary, row.Proposed, row.Agreed, row.Deprecated))],
            [.. figures.Topics.Select(row => GroupFiguresResponse.Of(row, vocabularies))],
            [.. figures.Stages.Select(row => GroupFiguresResponse.Of(row, vocabularies))],
            [.. figures.Mappings.Select(row => new RelationFiguresResponse(row.Relation, row.Proposed, row.Agreed))],
            [.. figures.Coverage.Select(row => new CoverageFiguresResponse(row.Vocabulary, row.With, row.Terms, row.WithCounterpart, row.WithoutAny))],
            AgeFiguresResponse.Of(figures.Age),
            notFound);
    }
}

/// <summary>The Terms of a vocabulary by status.</summary>
/// <param name="Vocabulary">The vocabulary.</param>
/// <param name="Proposed">In use, and not yet signed by stewards.</param>
/// <param name="Agreed">Shared language.</param>
/// <param name="Deprecated">Out of use.</param>
public sealed record VocabularyFiguresResponse(string Vocabulary, int Proposed, int Agreed, int Deprecated);

/// <summary>The Terms in use of a topic or a stage.</summary>
/// <param name="Key">The topic's slug, or the stage.</param>
/// <param name="Terms">How many in all.</param>
/// <param name="ByVocabulary">How many of each vocabulary.</param>
public sealed record GroupFiguresResponse(string Key, int Terms, IReadOnlyDictionary<string, int> ByVocabulary)
{
    internal static GroupFiguresResponse Of(GroupFigures figures, IReadOnlyList<string> vocabularies) =>
        new(figures.Key, figures.Terms, vocabularies.Zip(figures.ByVocabulary).ToDictionary(pair => pair.First, pair => pair.Second));
}

/// <summary>Mappings in use of one relation.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Proposed">Waiting for a steward of each side.</param>
/// <param name="Agreed">Signed by both.</param>
public sealed record RelationFiguresResponse(MappingRelation Relation, int Proposed, int Agreed);

/// <summary>How far one vocabulary is put beside another. A false friend is no counterpart.</summary>
/// <param name="Vocabulary">The vocabulary whose Terms are counted.</param>
/// <param name="With">The vocabulary in which counterparts are looked for.</param>
/// <param name="Terms">How many Terms it has in use.</param>
/// <param name="WithCounterpart">How many of these have a counterpart there.</param>
/// <param name="WithoutAny">Of how many others it is agreed that there is none.</param>
public sealed record CoverageFiguresResponse(string Vocabulary, string With, int Terms, int WithCounterpart, int WithoutAny);

/// <summary>How long ago Terms in use last changed, and when they are due to be looked at again.</summary>
/// <param name="ChangedWithin30Days">Up to 30 days ago.</param>
/// <param name="ChangedWithin90Days">31 to 90 days ago.</param>
/// <param name="ChangedWithinAYear">91 to 365 days ago.</param>
/// <param name="ChangedEarlier">Longer ago.</param>
/// <param name="Due">To be looked at today, or overdue.</param>
/// <param name="DueWithin90Days">In 1 to 90 days.</param>
/// <param name="DueLater">In more than 90 days.</param>
/// <param name="NoReview">No day is set.</param>
public sealed record AgeFiguresResponse(
    int ChangedWithin30Days, int ChangedWithin90Days, int ChangedWithinAYear, int ChangedEarlier, int Due, int DueWithin90Days, int DueLater, int NoReview)
{
    internal static AgeFiguresResponse Of(AgeFigures age) => new(
        age.ChangedWithin30Days, age.ChangedWithin90Days, age.ChangedWithinAYear, age.ChangedEarlier, age.Due, age.DueWithin90Days, age.DueLater, age.NoReview);
}
