using CsCheck;
using Glossary.Web.Features.Map.Drawing;

namespace Glossary.IntegrationTests.Map;

/// <summary>Pictures of Terms, whatever they are called and however they connect. A failure prints the seed that repeats it.</summary>
public sealed class ClusterDrawingTests
{
    private static readonly string[] Told =
    [
        "PM",
        "Association for the Advancement of Medical Instrumentation",
        string.Concat(Enumerable.Repeat("😀", 60)),
        string.Join(' ', Enumerable.Repeat("a", 60)),
    ];

    private static readonly Gen<string> Label = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 1, 90], Gen.Int[0, Told.Length - 1].Select(i => Told[i]));

    private static readonly Gen<ClusterPlan> Plan =
        from clusters in Any.Array[0, 4]
        select new ClusterPlan("Title", "Description", ["HTM", "IT", "Standards"], clusters);

    private static Gen<Cluster> Any =>
        from labels in Label.Array[1, 24]
        from sides in Gen.Enum<MapSide>().Array[labels.Length]
        from headed in Gen.Bool.Array[labels.Length]
        from pairs in Gen.Select(Gen.Int[0, labels.Length - 1], Gen.Int[0, labels.Length - 1]).Array[0, 40]
        from kind in Gen.Enum<MapLinkKind>()
        let terms = labels.Select((label, i) => new ClusterTerm($"t{i}", sides[i], MapRole.Plain, label, label, $"/t/{i}", headed[i] ? "Heading" : null)).ToList()
        select new Cluster(terms, [.. pairs.Where(pair => pair.Item1 != pair.Item2).Distinct().Select(pair => new ClusterLink($"t{pair.Item1}", $"t{pair.Item2}", kind, "≠", "differs"))]);

    [Test]
    public void NoWord_RunsIntoAnother_OrOutOfThePicture() => Plan.Sample(plan => Pictures.RequireReadable(Draw(plan)), iter: 50);

    [Test]
    public void TheSamePlan_GivesTheSamePicture() => Plan.Sample(plan => Pictures.AreSame(Draw(plan), Draw(plan)), iter: 10);

    [Test]
    public void TheSides_KeepTheirPlaces()
    {
        var picture = Draw(new("t", "d", [], [new([Term("a", MapSide.Left), Term("b", MapSide.Right), Term("c", MapSide.Across)], [new("a", "b", MapLinkKind.FalseFriend, "≠", "differs")])]));
        var (left, right, across) = (picture.Nodes[0].Box, picture.Nodes[1].Box, picture.Nodes[2].Box);

        Assert.Multiple(() =>
        {
            Assert.That(left.Right, Is.LessThan(across.X));
            Assert.That(across.Right, Is.LessThan(right.X));
            Assert.That(across.Y, Is.GreaterThan(Math.Max(left.Bottom, right.Bottom)), "A line from left to right must not pass behind what stands between.");
        });
    }

    private static MapPicture Draw(ClusterPlan plan) => new ClusterDrawing(1160, 326).Draw(plan with { Clusters = [.. plan.Clusters.Select((cluster, i) => Named(cluster, i))] });

    private static Cluster Named(Cluster cluster, int i) => new(
        [.. cluster.Terms.Select(term => term with { Id = $"{i}-{term.Id}" })],
        [.. cluster.Links.Select(link => link with { From = $"{i}-{link.From}", To = $"{i}-{link.To}" })]);

    private static ClusterTerm Term(string id, MapSide side) => new(id, side, MapRole.Plain, id, id, $"/{id}");
}
