using CsCheck;
using Glossary.Web.Features.Map.Drawing;

namespace Glossary.IntegrationTests.Map;

/// <summary>Pictures of topics, however many and however large. A failure prints the seed that repeats it.</summary>
public sealed class TopicDrawingTests
{
    private static readonly Gen<TopicPlan> Plan =
        from names in Gen.String[Gen.Char.AlphaNumeric, 1, 60].Array[0, 40]
        from terms in Gen.Int[0, 2000].Array[names.Length * 3]
        from ends in Gen.Select(Gen.Int[0, Math.Max(0, names.Length - 1)], Gen.Int[0, Math.Max(0, names.Length - 1)], Gen.Int[0, 2], Gen.Enum<MapLinkKind>(), Gen.Int[1, 500]).Array[0, names.Length == 0 ? 0 : 120]
        select new TopicPlan(
            "Title",
            "Description",
            ["HTM", "IT", "Standards"],
            [.. names.Select((_, i) => $"topic-{i}")],
            [.. names.SelectMany((name, i) => Enum.GetValues<MapSide>().Where(side => terms[(i * 3) + (int)side] > 0).Select(side => new TopicNode($"topic-{i}", side, terms[(i * 3) + (int)side], $"{name} · {terms[(i * 3) + (int)side]}", name, $"/map/topic-{i}")))],
            [.. ends.Select(end => Band(end.Item1, end.Item2, end.Item3, end.Item4, end.Item5))]);

    [Test]
    public void NoWord_RunsIntoAnother_OrOutOfThePicture() => Plan.Sample(plan => Pictures.RequireReadable(TopicDrawing.Draw(plan)), iter: 50);

    [Test]
    public void TheSamePlan_GivesTheSamePicture() => Plan.Sample(plan => Pictures.AreSame(TopicDrawing.Draw(plan), TopicDrawing.Draw(plan)), iter: 10);

    [Test]
    public void TheMoreThereIs_TheLargerItIsDrawn()
    {
        var picture = TopicDrawing.Draw(new(
            "t",
            "d",
            ["HTM", "IT"],
            ["a", "b"],
            [new("a", MapSide.Left, 400, "a", "a", "/a"), new("b", MapSide.Left, 4, "b", "b", "/b"), new("a", MapSide.Right, 40, "a", "a", "/a")],
            [new("a", MapSide.Left, "a", MapSide.Right, MapLinkKind.Same, 90, "many"), new("b", MapSide.Left, "a", MapSide.Right, MapLinkKind.FalseFriend, 9, "few")]));

        Assert.Multiple(() =>
        {
            Assert.That(picture.Nodes[0].Box.Width, Is.GreaterThan(picture.Nodes[2].Box.Width * 1.5));
            Assert.That(picture.Links.Single(link => link.Name == "many").Weight, Is.GreaterThan(picture.Links.Single(link => link.Name == "few").Weight * 5));
        });
    }

    [Test]
    public void OnlyTheThickestBands_AreDrawn()
    {
        var topics = Enumerable.Range(0, 200).Select(i => $"topic-{i}").ToList();
        var picture = TopicDrawing.Draw(new("t", "d", [], topics, [], [.. topics.Select((topic, i) => new TopicBand(topic, MapSide.Left, topic, MapSide.Right, MapLinkKind.Near, i + 1, $"{i}"))]));

        Assert.That(picture.Links, Has.Count.EqualTo(TopicDrawing.MostBands));
        Assert.That(picture.Links.Select(link => link.Name), Does.Contain("199").And.Not.Contain("0"));
    }

    private static TopicBand Band(int from, int to, int sides, MapLinkKind kind, int count) => sides switch
    {
        0 => new($"topic-{from}", MapSide.Left, $"topic-{to}", MapSide.Right, kind, count, "band"),
        1 => new($"topic-{from}", MapSide.Left, $"topic-{to}", MapSide.Across, kind, count, "band"),
        _ => new($"topic-{from}", MapSide.Right, $"topic-{to}", MapSide.Across, kind, count, "band"),
    };
}
