using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Core.Vocabularies;

namespace Glossary.Tests.Core;

/// <summary>What joins Terms: relations inside a vocabulary, mappings between two.</summary>
public sealed class LinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly Vocabulary Htm = new(Guid.CreateVersion7(), "htm", "HTM", "Healthcare technology management.", 0);
    private static readonly Vocabulary It = new(Guid.CreateVersion7(), "it", "IT", "Information technology.", 1);
    private static readonly MappingContent Broad = new(MappingRelation.BroadMatch, "A ticket may be anything.", "Say work order.");

    [TestCase(RelationKind.Broader, RelationKind.Narrower)]
    [TestCase(RelationKind.Narrower, RelationKind.Broader)]
    [TestCase(RelationKind.Related, RelationKind.Related)]
    public void Relation_ReadsFromEachEndAsThatEndWouldSayIt(RelationKind said, RelationKind fromTheOther)
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var (from, to) in new[] { (one, other), (other, one) })
        {
            var relation = Relation.Between(Htm.Id, from, said, to);
            Assert.That(relation.SeenFrom(from), Is.EqualTo((said, to)));
            Assert.That(relation.SeenFrom(to), Is.EqualTo((fromTheOther, from)));
        }
    }

    [TestCase(RelationKind.Broader, RelationKind.Narrower)]
    [TestCase(RelationKind.Related, RelationKind.Related)]
    public void Relation_SaidFromEitherEnd_IsTheSameRow(RelationKind said, RelationKind saidFromTheOther)
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var first = Relation.Between(Htm.Id, one, said, other);
        var second = Relation.Between(Htm.Id, other, saidFromTheOther, one);
        Assert.That((second.SubjectId, second.Kind, second.ObjectId), Is.EqualTo((first.SubjectId, first.Kind, first.ObjectId)));
    }

    [Test]
    public void Relation_OfATermToItself_IsRefused()
    {
        var term = Guid.CreateVersion7();
        Assert.That(() => Relation.Between(Htm.Id, term, RelationKind.Related, term), Throws.ArgumentException);
    }

    [TestCase(MappingRelation.ExactMatch, MappingRelation.ExactMatch)]
    [TestCase(MappingRelation.CloseMatch, MappingRelation.CloseMatch)]
    [TestCase(MappingRelation.BroadMatch, MappingRelation.NarrowMatch)]
    [TestCase(MappingRelation.NarrowMatch, MappingRelation.BroadMatch)]
    [TestCase(MappingRelation.RelatedMatch, MappingRelation.RelatedMatch)]
    [TestCase(MappingRelation.FalseFriend, MappingRelation.FalseFriend)]
    public void Mapping_ReadFromItsOtherEnd_ShowsTheInverse(MappingRelation relation, MappingRelation inverse) =>
        Assert.That((Broad with { Relation = relation }).Inverse(), Is.EqualTo(Broad with { Relation = inverse }));

    [Test]
    public void Mapping_WithinOneVocabulary_IsRefused() =>
        Assert.That(() => new Mapping(Guid.CreateVersion7(), Make(Htm), Make(Htm), Broad, Status.Proposed, Now), Throws.ArgumentException.With.Message.Contains("two vocabularies"));

    [Test]
    public void Mapping_IsNotAgreedByItsAuthorAlone() => Assert.Multiple(() =>
    {
        Assert.That(() => new Mapping(Guid.CreateVersion7(), Make(Htm), Make(It), Broad, Status.Agreed, Now), Throws.ArgumentException.With.Message.Contains("stewards of both sides"));
        var mapping = new Mapping(Guid.CreateVersion7(), Make(Htm), Make(It), Broad, Status.Proposed, Now);
        Assert.That(() => mapping.Revise(Broad, Status.Agreed, Now), Throws.ArgumentException);
        Assert.That(mapping.Revision, Is.EqualTo(1));
    });

    [TestCase(-0.01)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void Mapping_WithAConfidenceThatIsNone_NamesTheField(double confidence) =>
        Assert.That((Broad with { Confidence = confidence }).Faults().Keys, Is.EqualTo(new[] { "confidence" }));

    [Test]
    public void Mapping_WithoutReasonOrBridge_NamesBoth() =>
        Assert.That((Broad with { Rationale = " ", Bridge = "" }).Faults().Keys, Is.EquivalentTo(new[] { "rationale", "bridge" }));

    private static Term Make(Vocabulary vocabulary) => new(
        Guid.CreateVersion7(), vocabulary, "word", new([new("word", LabelKind.Preferred)], [new("A word.")], [], [], [], []), [], Status.Proposed, Now);
}
