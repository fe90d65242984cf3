using Glossary.Core.Changes;
using Glossary.Core.Terms;

namespace Glossary.Tests.Core;

public sealed class StateDifferenceTests
{
    private static readonly TermState Before = new("htm/work-order", Status.Proposed, null, new(
        [new("work order", LabelKind.Preferred), new("job", LabelKind.Synonym), new("WO", LabelKind.Abbreviation)],
        [new("Record of work.")],
        [new(NoteKind.Scope, "In service."), new(NoteKind.Example, "Open one.")],
        [new("A handbook", "A house")],
        ["maintenance"],
        [Stage.Service]), [new(RelationKind.Broader, "htm/record")]);

    [Test]
    public void TheSame_HasNoDifference() => Assert.That(StateDifference.Between(Before, Before with { }), Is.Empty);

    [Test]
    public void EachChangedPart_IsNamedOnce_WhereverItStands()
    {
        var after = Before with
        {
            Status = Status.Agreed,
            Content = Before.Content with
            {
                Labels = [new("work order", LabelKind.Preferred), new("ticket of work", LabelKind.Synonym), new("job", LabelKind.Synonym), new("WO", LabelKind.Abbreviation), new("Auftrag", LabelKind.Preferred, "de")],
                Definitions = [new("Record of work on a device.")],
                Notes = [new(NoteKind.Example, "Open one.")],
                Sources = [new("A handbook", "A house", "chapter 3")],
            },
            Relations = [new(RelationKind.Related, "htm/record")],
        };

        Assert.That(StateDifference.Between(Before, after), Is.EqualTo(new FieldDifference[]
        {
            new("status", null, "proposed", "agreed"),
            new("labels", "preferred (de)", null, "Auftrag"),
            new("labels", "synonym", null, "ticket of work"),
            new("definitions", "short", "Record of work.", "Record of work on a device."),
            new("notes", "scope", "In service.", null),
            new("sources", null, "A handbook, A house", null),
            new("sources", null, null, "A handbook, A house, chapter 3"),
            new("relations", "htm/record", "broader", "related"),
        }));
    }

    [Test]
    public void AnotherOrderAlone_IsADifferenceToo()
    {
        var before = Before with { Content = Before.Content with { Sources = [new("One"), new("Two")] } };
        var after = Before with { Content = Before.Content with { Sources = [new("Two"), new("One")] } };

        Assert.That(StateDifference.Between(before, after), Is.EqualTo(new[] { new FieldDifference("sources", null, "One, Two", "Two, One") }));
    }

    [Test]
    public void OfANewTerm_EverythingItSaysIsADifference() =>
        Assert.That(StateDifference.Between(null, Before).Select(difference => difference.Field).Distinct(), Is.EqualTo(new[] { "status", "labels", "definitions", "notes", "sources", "topics", "stages", "relations" }));
}
