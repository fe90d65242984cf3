using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

public sealed class FigureTests
{
    private static readonly DateOnly Today = new(2026, 12, 24);

    private static readonly PublishedTerm[] Terms =
    [
        GlossaryFixture.Term("htm/asset", "Asset", "A device.", topics: ["imaging", "networks"], stages: [Stage.Plan, Stage.Service], mappings: [("it/asset", MappingRelation.NarrowMatch)]),
        GlossaryFixture.Term("htm/alarm", "Alarm", "A sound.", topics: ["imaging"], status: Status.Proposed, mappings: [("it/alarm", MappingRelation.FalseFriend)]) with
        {
            UpdatedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), ReviewOn = Today,
        },
        GlossaryFixture.Term("htm/gurney", "Gurney", "A bed.", stages: [Stage.Plan]) with { NoCounterparts = [new("it", "None.", [])], UpdatedAt = new(2025, 12, 23, 0, 0, 0, TimeSpan.Zero), ReviewOn = Today.AddDays(91) },
        GlossaryFixture.Term("htm/old", "Old", "Gone.", topics: ["imaging"], status: Status.Deprecated),
        GlossaryFixture.Term("it/asset", "Asset", "Anything.", topics: ["networks"], mappings: [("htm/asset", MappingRelation.BroadMatch)]) with { UpdatedAt = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero) },
        GlossaryFixture.Term("it/alarm", "Alarm", "A message.", mappings: [("htm/alarm", MappingRelation.FalseFriend)]) with { ReviewOn = Today.AddDays(90) },
    ];

    [Test]
    public void Figures_CountTermsByStatusTopicAndStage()
    {
        using var index = Filled();
        var figures = index.Figures(Today);

        Assert.That(figures.Vocabularies, Is.EqualTo(new[] { new VocabularyFigures("htm", 1, 2, 1), new VocabularyFigures("it", 0, 2, 0) }));
        Assert.That(figures.Topics.Select(topic => $"{topic.Key} {topic.Terms} {string.Join('+', topic.ByVocabulary)}"), Is.EqualTo(new[] { "imaging 2 2+0", "networks 2 1+1" }));
        Assert.That(figures.Stages.Select(stage => $"{stage.Key} {stage.Terms}"), Is.EqualTo(new[] { "plan 2", "install 0", "operate 0", "service 1", "decommission 0" }));
        Assert.That(figures.Neighbours, Is.EqualTo(new[] { new NeighbourFigures("imaging", "networks", 1) }));
    }

    [Test]
    public void Figures_CountEachMappingOnce_ReadFromTheVocabularyThatIsListedFirst()
    {
        using var index = Filled();

        Assert.That(index.Figures(Today).Mappings.Where(relation => relation.InUse > 0), Is.EqualTo(new[]
        {
            new RelationFigures(MappingRelation.NarrowMatch, 0, 1), new RelationFigures(MappingRelation.FalseFriend, 0, 1),
        }));
    }

    [Test]
    public void Coverage_CountsCounterparts_AndAgreedAnswersThatThereIsNone_ButNoFalseFriend()
    {
        using var index = Filled();

        Assert.That(index.Figures(Today).Coverage, Is.EqualTo(new[] { new CoverageFigures("htm", "it", 3, 1, 1), new CoverageFigures("it", "htm", 2, 1, 0) }));
    }

    [Test]
    public void Age_CountsFromTheDayThatIsAskedFor()
    {
        using var index = Filled();

        Assert.That(index.Figures(Today).Age, Is.EqualTo(new AgeFigures(2, 1, 1, 1, 1, 1, 1, 2)));
        Assert.That(index.Figures(Today.AddDays(1)).Age, Is.EqualTo(new AgeFigures(0, 3, 1, 1, 1, 2, 0, 2)));
    }

    [Test]
    public void Figures_FollowAChange()
    {
        using var index = Filled();
        index.Figures(Today);

        index.Apply(GlossaryFixture.Catalogue, [], [GlossaryFixture.Id("it/alarm")], 2);

        Assert.That(index.Figures(Today).Vocabularies[1].InUse, Is.EqualTo(1));
    }

    [Test]
    public void AnEmptyGlossary_HasFigures()
    {
        using var index = LuceneTermIndex.InMemory();

        Assert.That(index.Figures(Today).Stages, Has.Count.EqualTo(5));
    }

    private static LuceneTermIndex Filled()
    {
        var index = LuceneTermIndex.InMemory();
        index.Apply(GlossaryFixture.Catalogue, Terms, [], 1);
        return index;
    }
}
