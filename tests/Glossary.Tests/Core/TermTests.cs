using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;

namespace Glossary.Tests.Core;

public sealed class TermTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Vocabulary Htm = new(Guid.CreateVersion7(), "htm", "HTM", "Healthcare technology management.", 0);
    private static readonly TermContent Sound = new(
        [new("work order", LabelKind.Preferred), new("WO", LabelKind.Abbreviation)], [new("Record of work on a device.")], [], [], [], []);

    private static IEnumerable<TestCaseData> Faulty()
    {
        static TestCaseData Case(string name, string field, TermContent content) => new TestCaseData(field, content).SetName($"Content_{name}_HasAFaultAt_{field.Replace('.', '_')}");
        Label preferred = new("work order", LabelKind.Preferred);
        yield return Case("WithoutAPreferredLabel", "labels", Sound with { Labels = [new("WO", LabelKind.Abbreviation)] });
        yield return Case("WithTwoPreferredLabelsOfALanguage", "labels", Sound with { Labels = [preferred, new("job", LabelKind.Preferred, "EN")] });
        yield return Case("WithTheSameLabelTwice", "labels", Sound with { Labels = [preferred, new("work order", LabelKind.Synonym)] });
        yield return Case("WithABlankLabel", "labels[1].text", Sound with { Labels = [preferred, new(" \t", LabelKind.Synonym)] });
        yield return Case("WithALongLabel", "labels[0].text", Sound with { Labels = [preferred with { Text = new('a', 201) }] });
        yield return Case("WithANulCharacter", "labels[0].text", Sound with { Labels = [preferred with { Text = "work\0order" }] });
        yield return Case("WithHalfASurrogatePair", "labels[0].text", Sound with { Labels = [preferred with { Text = "work \uD83D" }] });
        yield return Case("WithAnUnknownKindOfLabel", "labels[0].kind", Sound with { Labels = [preferred, new("x", (LabelKind)9)] } is { } odd ? odd with { Labels = [odd.Labels[1], preferred] } : Sound);
        yield return Case("WithAWrongLanguage", "labels[0].language", Sound with { Labels = [preferred with { Language = "english language" }] });
        yield return Case("WithoutADefinition", "definitions", Sound with { Definitions = [] });
        yield return Case("WithTwoDefinitionsOfALanguage", "definitions", Sound with { Definitions = [new("One."), new("Two.", Language: "EN")] });
        yield return Case("WithABlankDefinition", "definitions[0].short", Sound with { Definitions = [new("")] });
        yield return Case("WithALongDefinition", "definitions[0].short", Sound with { Definitions = [new(new('a', 501))] });
        yield return Case("WithABlankNote", "notes[0].text", Sound with { Notes = [new(NoteKind.Example, "")] });
        yield return Case("WithAScriptForAnAddress", "sources[0].url", Sound with { Sources = [new("A page", Url: "javascript:alert(1)")] });
        yield return Case("WithARelativeAddress", "sources[0].url", Sound with { Sources = [new("A page", Url: "/page")] });
        yield return Case("WithATopicThatIsNoSlug", "topics[0]", Sound with { Topics = ["Cyber Security"] });
        yield return Case("WithATopicTwice", "topics", Sound with { Topics = ["imaging", "imaging"] });
        yield return Case("WithAStageTwice", "stages", Sound with { Stages = [Stage.Plan, Stage.Plan] });
        yield return Case("WithTooManyNotes", "notes", Sound with { Notes = [.. Enumerable.Range(0, 101).Select(i => new Note(NoteKind.Example, $"Example {i}."))] });
    }

    [TestCaseSource(nameof(Faulty))]
    public void Content_WithAFault_NamesTheField_AndMakesNoTerm(string field, TermContent content) => Assert.Multiple(() =>
    {
        Assert.That(content.Faults().Keys, Is.EqualTo(new[] { field }));
        Assert.That(() => Make(content), Throws.ArgumentException.With.Message.Contains(content.Faults()[field][0]));
    });

    [Test]
    public void Content_WithSeveralFaults_NamesThemAllAtOnce()
    {
        var faults = new TermContent([], [], [new(NoteKind.Scope, "")], [], [], []).Faults();
        Assert.That(faults.Keys, Is.EquivalentTo(new[] { "labels", "definitions", "notes[0].text" }));
    }

    [Test]
    public void Content_OfATerm_IsWhatItWasGiven_InOrder()
    {
        var content = new TermContent(
            [new("work order", LabelKind.Preferred), new("WO", LabelKind.Abbreviation), new("Auftrag", LabelKind.Preferred, "de")],
            [new("Record of work.", "More."), new("Nachweis einer Arbeit.", Language: "de")],
            [new(NoteKind.Scope, "Of a device."), new(NoteKind.Example, "Open a work order.")],
            [new("A handbook"), new("Another", "A house", "chapter 2", "https://example.org/")],
            [],
            [Stage.Operate, Stage.Service]);

        var read = Make(content).Content;

        Assert.Multiple(() =>
        {
            Assert.That(read.Labels.Select(label => label.Text), Is.EqualTo(content.Labels.Select(label => label.Text)));
            Assert.That(read.Definitions.Select(definition => definition.Short), Is.EqualTo(content.Definitions.Select(definition => definition.Short)));
            Assert.That(read.Notes.Select(note => note.Text), Is.EqualTo(content.Notes.Select(note => note.Text)));
            Assert.That(read.Sources.Select(source => source.Title), Is.EqualTo(content.Sources.Select(source => source.Title)));
            Assert.That(read.Stages, Is.EqualTo(content.Stages));
        });
    }

    [Test]
    public void Revise_OfADeprecatedTerm_BringsItBackIntoUse()
    {
        var term = Make(Sound);
        term.Deprecate(Guid.CreateVersion7(), Monday.AddDays(1));

        term.Revise(Sound, [], Status.Proposed, Monday.AddDays(2));

        Assert.Multiple(() =>
        {
            Assert.That(term.Status, Is.EqualTo(Status.Proposed));
            Assert.That(term.ReplacedById, Is.Null);
            Assert.That(term.Revision, Is.EqualTo(3));
            Assert.That(term.CreatedAt, Is.EqualTo(Monday));
            Assert.That(term.UpdatedAt, Is.EqualTo(Monday.AddDays(2)));
        });
    }

    [Test]
    public void Deprecate_InFavorOfItself_IsRefused_AndLeavesTheTermInUse()
    {
        var term = Make(Sound);
        Assert.That(() => term.Deprecate(term.Id, Monday), Throws.ArgumentException);
        Assert.That(term.Status, Is.EqualTo(Status.Proposed));
    }

    [Test]
    public void Revise_ToDeprecated_IsRefused_SinceItWouldForgetTheSuccessor() =>
        Assert.That(() => Make(Sound).Revise(Sound, [], Status.Deprecated, Monday), Throws.ArgumentException);

    private static Term Make(TermContent content) => new(Guid.CreateVersion7(), Htm, "work-order", content, [], Status.Proposed, Monday);
}
