using System.Globalization;
using System.Text;

namespace Glossary.Tests.Relevance;

/// <summary>
/// Whether look-up finds what people mean, judged by queries written down as they are misheard, mistyped and asked. One half is there
/// to tune on, and what it misses is printed; the floors hold on the other half.
/// </summary>
public sealed class RelevanceTests
{
    private IReadOnlyList<Judged> _judged = [];

    private static IEnumerable<string> Kinds => RelevanceQuery.All.Select(query => query.Kind).Distinct();

    [OneTimeSetUp]
    public void Judge()
    {
        _judged = [.. RelevanceQuery.All.Select(query => (query, found: query.Find(SeedIndex.Shared)))
            .Select(pair => new Judged(pair.query, pair.query.IsRight(pair.found, 1), pair.query.IsRight(pair.found, 5), string.Join(' ', pair.found)))];
    }

    [TestCaseSource(nameof(Kinds))]
    public void LookUp_UnderstandsAKindOfQuery_AtLeastAsOftenAsEverBefore(string kind) =>
        Hold(Reported(kind), Floors.Queries[kind]);

    [Test]
    public void LookUp_UnderstandsAllKindsOfQueries_AtLeastAsOftenAsEverBefore()
    {
        TestContext.Out.WriteLine(Table());
        foreach (var missed in _judged.Where(judged => judged.Query.IsForTuning && !judged.First))
        {
            TestContext.Out.WriteLine($"{(missed.Five ? "late" : "MISS")} {missed.Query.Kind}: {missed.Query.Text}{(missed.Query.Vocabulary is { } only ? $" in {only}" : "")} → {missed.Found}; expected {string.Join(' ', missed.Query.Expected)}");
        }

        var reached = Kinds.Select(Reported).ToArray();
        Hold((reached.Average(kind => kind.First), reached.Average(kind => kind.Five)), Floors.AllKinds);
    }

    private (double First, double Five) Reported(string kind)
    {
        var (first, five, _) = Shares(_judged.Where(judged => judged.Query.Kind == kind && !judged.Query.IsForTuning));
        return (first, five);
    }

    private static void Hold((double First, double Five) reached, (double First, double Five) floor) => Assert.Multiple(() =>
    {
        Assert.That(reached.First, Is.AtLeast(floor.First), "right at first");
        Assert.That(reached.Five, Is.AtLeast(floor.Five), "right within the first five");
    });

    private static (double First, double Five, int Count) Shares(IEnumerable<Judged> judged)
    {
        var all = judged.ToArray();
        return (all.Average(one => one.First ? 1.0 : 0), all.Average(one => one.Five ? 1.0 : 0), all.Length);
    }

    private string Table()
    {
        var table = new StringBuilder("| kind | tune: queries | @1 | @5 | report: queries | @1 | @5 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var kind in Kinds.Append("all"))
        {
            var of = _judged.Where(judged => kind is "all" || judged.Query.Kind == kind).ToLookup(judged => judged.Query.IsForTuning);
            var (tune, report) = (Shares(of[true]), Shares(of[false]));
            table.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {tune.Count} | {tune.First:0.000} | {tune.Five:0.000} | {report.Count} | {report.First:0.000} | {report.Five:0.000} |");
        }

        return table.ToString();
    }

    private sealed record Judged(RelevanceQuery Query, bool First, bool Five, string Found);
}
