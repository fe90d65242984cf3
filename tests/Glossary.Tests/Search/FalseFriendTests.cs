using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

public sealed class FalseFriendTests
{
    [Test]
    public void APair_StandsOnce_FromTheSideThatIsListedFirst_UnderTheWordThatBothUse()
    {
        var friend = Single(
            GlossaryFixture.Term("it/service-order", "Service order", "A request.", synonyms: ["work orders"], topics: ["networks"], mappings: [("htm/work-order", MappingRelation.FalseFriend)]),
            GlossaryFixture.Term("htm/work-order", "Work order", "A job.", topics: ["imaging"], mappings: [("it/service-order", MappingRelation.FalseFriend)]));

        Assert.That((friend.Word, friend.Term.Key.ToString(), friend.Other.Key.ToString(), friend.Bridge), Is.EqualTo(("Work order", "htm/work-order", "it/service-order", "say")));
        Assert.That(friend.Topics, Is.EqualTo(new[] { "imaging", "networks" }));
        Assert.That(friend.IsRisky, Is.False);
    }

    [Test]
    public void APair_ThatIsOnlyConfusable_HasNoSharedWord_AndAMishearingIsNone()
    {
        var friend = Single(
            GlossaryFixture.Term("htm/lead", "Lead", "A wire.", hidden: ["lied"], mappings: [("it/lied", MappingRelation.FalseFriend)]),
            GlossaryFixture.Term("it/lied", "Lied", "A song.", mappings: [("htm/lead", MappingRelation.FalseFriend)]));

        Assert.That((friend.Word, friend.Name), Is.EqualTo(((string?)null, "Lead")));
    }

    [Test]
    public void WhatEitherSaysOfPatients_IsARiskOfThePair()
    {
        var it = GlossaryFixture.Term("it/alarm", "Alarm", "A message.", mappings: [("htm/alarm", MappingRelation.FalseFriend)]);
        var friend = Single(
            GlossaryFixture.Term("htm/alarm", "Alarm", "A sound.", mappings: [("it/alarm", MappingRelation.FalseFriend)]),
            it with { Notes = [new(NoteKind.Scope, "Servers."), new(NoteKind.PatientSafety, "Nobody comes.")] });

        Assert.That(friend.Risks, Is.EqualTo(new[] { new FalseFriendRisk("it", "Nobody comes.", "en") }));
    }

    [Test]
    public void WhatIsOutOfUse_IsNoFalseFriend()
    {
        using var index = IndexOf(
            GlossaryFixture.Term("htm/asset", "Asset", "A device.", mappings: [("it/asset", MappingRelation.FalseFriend)]),
            GlossaryFixture.Term("it/asset", "Asset", "Anything.", status: Status.Deprecated, mappings: [("htm/asset", MappingRelation.FalseFriend)]));

        Assert.That(index.FalseFriends(), Is.Empty);
    }

    private static FalseFriend Single(params PublishedTerm[] terms)
    {
        using var index = IndexOf(terms);
        return index.FalseFriends().Single();
    }

    private static LuceneTermIndex IndexOf(params PublishedTerm[] terms)
    {
        var index = LuceneTermIndex.InMemory();
        index.Apply(GlossaryFixture.Catalogue, terms, [], 1);
        return index;
    }
}
