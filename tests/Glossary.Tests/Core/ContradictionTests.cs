using Glossary.Core.Mappings;
using static Glossary.Core.Mappings.MappingRelation;

namespace Glossary.Tests.Core;

public sealed class ContradictionTests
{
    [TestCase(ExactMatch, BroadMatch)]
    [TestCase(ExactMatch, FalseFriend)]
    [TestCase(CloseMatch, RelatedMatch)]
    public void ASecondMappingOfAPair_IsRefusedFromEitherEnd(MappingRelation present, MappingRelation added)
    {
        MappingClaim[] others = [new("htm/a", "it/a", present)];

        Assert.That(Contradictions.Of(new("htm/a", "it/a", added), others).Single(), Does.Contain("mapped already"));
        Assert.That(Contradictions.Of(new("it/a", "htm/a", added), others).Single(), Does.Contain("mapped already"));
    }

    [Test]
    public void ATermThatIsTheSameAsTwoOfOneVocabulary_IsRefused() =>
        Assert.That(Contradictions.Of(new("it/b", "htm/a", ExactMatch), [new("htm/a", "it/a", ExactMatch)]).Single(), Does.Contain("htm/a is already the exact match of it/a"));

    [Test]
    public void ATermThatIsTheSameAsOneOfEachOtherVocabulary_IsFine() =>
        Assert.That(Contradictions.Of(new("htm/a", "standards/a", ExactMatch), [new("htm/a", "it/a", ExactMatch)]), Is.Empty);

    [Test]
    public void WhatIsTheSameAsTheSame_CannotBeSomethingElse() =>
        Assert.That(
            Contradictions.Of(new("htm/a", "it/a", FalseFriend), [new("htm/a", "standards/a", ExactMatch), new("standards/a", "it/a", ExactMatch)]),
            Has.Some.Contains("Change one of the three"));

    [Test]
    public void OneThatIsTheSameAndAnotherThatIsBroader_AreFine() =>
        Assert.That(Contradictions.Of(new("htm/a", "it/b", BroadMatch), [new("htm/a", "it/a", ExactMatch)]), Is.Empty);
}
