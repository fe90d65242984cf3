using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;

namespace Glossary.Tests.Core;

public sealed class ContentMergeTests
{
    private static readonly TermContent Base = new(
        [new("work order", LabelKind.Preferred), new("job", LabelKind.Synonym)], [new("Record of work.", "Opened by a call.")], [new(NoteKind.Example, "Open one.")], [], ["maintenance"], [Stage.Service]);

    [Test]
    public void ChangesOfDifferentFields_AreBothKept()
    {
        var theirs = Base with { Labels = [.. Base.Labels, new("WO", LabelKind.Abbreviation)], Stages = [Stage.Operate, Stage.Service] };
        var ours = Base with { Definitions = [new("Record of work on a device.", "Opened by a call.")], Labels = [Base.Labels[0]] };

        var merge = ContentMerge.Of(Base, theirs, ours);

        Assert.Multiple(() =>
        {
            Assert.That(merge.Conflicts, Is.Empty);
            Assert.That(merge.Content.Labels.Select(label => label.Text), Is.EqualTo(new[] { "work order", "WO" }));
            Assert.That(merge.Content.Definitions.Single().Short, Is.EqualTo("Record of work on a device."));
            Assert.That(merge.Content.Stages, Is.EqualTo(new[] { Stage.Operate, Stage.Service }));
        });
    }

    [Test]
    public void ChangesOfTheSentenceAndOfTheRest_AreBothKept()
    {
        var theirs = Base with { Definitions = [new("Record of work.", "Opened by a call or a plan.")] };
        var ours = Base with { Definitions = [new("Record of work on a device.", "Opened by a call.")] };

        var merge = ContentMerge.Of(Base, theirs, ours);

        Assert.That(merge.Conflicts, Is.Empty);
        Assert.That(merge.Content.Definitions.Single(), Is.EqualTo(new Definition("Record of work on a device.", "Opened by a call or a plan.")));
    }

    [Test]
    public void TwoChangesOfOneSentence_AskAPerson()
    {
        var merge = ContentMerge.Of(Base, Base with { Definitions = [new("Order to work.", "Opened by a call.")] }, Base with { Definitions = [new("Ticket of HTM.", "Opened by a call.")] });

        Assert.That(merge.Conflicts, Is.EqualTo(new[] { new MergeConflict("definitions[0].short", "Record of work.", "Order to work.", "Ticket of HTM.") }));
    }

    [Test]
    public void TwoNewPreferredLabels_AskAPerson()
    {
        TermContent Renamed(string name) => Base with { Labels = [new(name, LabelKind.Preferred), Base.Labels[1]] };

        Assert.That(ContentMerge.Of(Base, Renamed("job order"), Renamed("work ticket")).Conflicts.Select(conflict => conflict.Field), Is.EqualTo(new[] { "labels" }));
    }

    [Test]
    public void TheSameChangeTwice_IsOneChange()
    {
        var change = Base with { Definitions = [new("Order to work.", null)] };

        var merge = ContentMerge.Of(Base, change, change with { });

        Assert.That(merge.Conflicts, Is.Empty);
        Assert.That(merge.Content.Definitions.Single().Short, Is.EqualTo("Order to work."));
    }

    [Test]
    public void AMapping_IsMergedFieldByField()
    {
        MappingContent began = new(MappingRelation.CloseMatch, "why", "say");

        var merge = ContentMerge.Of(began, began with { Bridge = "say both" }, began with { Relation = MappingRelation.ExactMatch });
        var overlap = ContentMerge.Of(began, began with { Relation = MappingRelation.BroadMatch }, began with { Relation = MappingRelation.ExactMatch });

        Assert.That(merge.Content, Is.EqualTo(new MappingContent(MappingRelation.ExactMatch, "why", "say both")));
        Assert.That(overlap.Conflicts, Is.EqualTo(new[] { new MergeConflict("relation", "closeMatch", "broadMatch", "exactMatch") }));
    }
}
