using System.Globalization;
using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Figures;

/// <summary>Draws the figures.</summary>
internal sealed class FigureCharts(GlossaryFigures figures, Catalogue catalogue)
{
    private static readonly string[] VocabularyFills = ["htm", "it", "standards"];

    /// <summary>The charts, in parts of the page; what was not found only where that is known.</summary>
    internal IReadOnlyList<(string Heading, IReadOnlyList<Chart> Charts)> Parts(NotFoundFigures? notFound) =>
    [
        (Say("The words"), [.. Words()]),
        (Say("How they connect"), [.. Mappings()]),
        (Say("How fresh they are"), [.. Age()]),
        .. notFound is null ? Array.Empty<(string, IReadOnlyList<Chart>)>() : [(Say("What is lacking"), [NotFound(notFound)])],
    ];

    private IEnumerable<Chart> Words()
    {
        yield return new(
            "status", Say("Words by vocabulary"), Say("A word is agreed when its stewards have signed it; until then it is proposed, and in use all the same."), Say("Vocabulary"),
            [new(Say("Agreed"), "sure"), new(Say("Proposed"), "waiting"), new(Say("Out of use"), "gone")],
            [.. figures.Vocabularies.Select(row => new ChartRow(catalogue.NameOf(row.Vocabulary), [row.Agreed, row.Proposed, row.Deprecated]))]);
        yield return new(
            "topics", Say("Words by topic"), Say("A word may belong to several topics."), Say("Topic"), Sides(),
            [.. catalogue.Topics.Zip(figures.Topics).Where(pair => pair.Second.Terms > 0).OrderByDescending(pair => pair.Second.Terms).Select(pair => new ChartRow(pair.First.Name, pair.Second.ByVocabulary, $"/topics/{pair.First.Slug}"))])
        {
            Language = Languages.Of(Languages.English),
        };
        yield return new(
            "stages", Say("Words by stage"), Say("A word may be used at several stages of an equipment’s life."), Say("Stage"), Sides(),
            [.. Enum.GetValues<Stage>().Zip(figures.Stages).Select(pair => new ChartRow(Shared.Words.Of(pair.First), pair.Second.ByVocabulary, $"/stages/{EnumName.Of(pair.First)}"))]);
    }

    private IEnumerable<Chart> Mappings()
    {
        yield return new(
            "mappings", Say("Mappings by relation"), Say("How a word of one side stands to a word of another, read from the side that is listed first."), Say("Relation"),
            [new(Say("Agreed"), "sure"), new(Say("Proposed"), "waiting")],
            [.. figures.Mappings.Select(row => new ChartRow(Shared.Words.Of(row.Relation), [row.Agreed, row.Proposed]))]);
        yield return new(
            "coverage", Say("Words with a counterpart"), Say("Of each side’s words, how many have a word to match on the other. A false friend is no counterpart."), Say("From and to"),
            [new(Say("With a counterpart"), "sure"), new(Say("Agreed to have none"), "gone"), new(Say("Not yet compared"), "open")],
            [.. figures.Coverage.Select(row => new ChartRow($"{catalogue.NameOf(row.Vocabulary)} → {catalogue.NameOf(row.With)}", [row.WithCounterpart, row.WithoutAny, row.Terms - row.WithCounterpart - row.WithoutAny]))],
            IsShare: true);
    }

    private IEnumerable<Chart> Age()
    {
        var age = figures.Age;
        yield return Simple(
            "changed", Say("Last changed"), Say("When somebody last changed or confirmed a word in use."), Say("How long ago"),
            (Say("Up to 30 days ago"), age.ChangedWithin30Days), (Say("31 to 90 days ago"), age.ChangedWithin90Days), (Say("91 to 365 days ago"), age.ChangedWithinAYear), (Say("Longer ago"), age.ChangedEarlier));
        yield return Simple(
            "due", Say("To be looked at again"), Say("Each word comes back to its steward on a set day."), Say("When"),
            (Say("Due now"), age.Due), (Say("Within 90 days"), age.DueWithin90Days), (Say("Later"), age.DueLater), (Say("No day set"), age.NoReview));
    }

    private static Chart NotFound(NotFoundFigures notFound) => Simple(
        "not-found", Say("Looked up and not found"), Translation<Texts>.Of("{0:N0} look-ups of {1:N0} different words found nothing. Only their number is shown here, and nobody keeps who asked.", notFound.LookUps, notFound.Words), Say("Week from"),
        [.. notFound.Weeks.Select(week => (week.From.ToString("d MMM", CultureInfo.CurrentCulture), week.LookUps))]);

    private static Chart Simple(string id, string title, string about, string of, params (string Name, int Value)[] rows) =>
        new(id, title, about, of, [new(Say("How many"), "sure")], [.. rows.Select(row => new ChartRow(row.Name, [row.Value]))]);

    private List<ChartPart> Sides() => [.. catalogue.Vocabularies.Select((vocabulary, i) => new ChartPart(vocabulary.Name, i < VocabularyFills.Length ? VocabularyFills[i] : "open"))];

    private static string Say(string english) => Translation<Texts>.Of(english);
}
