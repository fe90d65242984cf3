using Glossary.Core.Mappings;
using Glossary.Web.Features.Figures;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>The example of the figures: one row of each.</summary>
internal static class FigureExamples
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly VocabularyFiguresResponse Vocabulary = new("htm", Proposed: 120, Agreed: 330, Deprecated: 4);
    private static readonly GroupFiguresResponse Topic = new("networks", Terms: 60, new Dictionary<string, int> { ["htm"] = 12, ["it"] = 48 });
    private static readonly GroupFiguresResponse Stage = new("install", Terms: 90, new Dictionary<string, int> { ["htm"] = 30, ["it"] = 60 });
    private static readonly RelationFiguresResponse Relation = new(MappingRelation.FalseFriend, Proposed: 40, Agreed: 20);
    private static readonly CoverageFiguresResponse Coverage = new("htm", "it", Terms: 450, WithCounterpart: 270, WithoutAny: 15);
    private static readonly AgeFiguresResponse Age = new(60, 90, 200, 100, Due: 12, DueWithin90Days: 38, DueLater: 390, NoReview: 10);
    private static readonly WeekFigures Week = new(Day.AddDays(-6), LookUps: 7);
    private static readonly NotFoundFigures NotFound = new(Day.AddDays(-90), Day, Words: 5, LookUps: 7, [Week]);

    internal static readonly FiguresResponse Whole = new(Day, [Vocabulary], [Topic], [Stage], [Relation], [Coverage], Age, NotFound);
}
