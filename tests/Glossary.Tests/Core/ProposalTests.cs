using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;

namespace Glossary.Tests.Core;

public sealed class ProposalTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly Participant Ann = new(Guid.NewGuid(), "Ann", []);
    private static readonly Participant Hal = new(Guid.NewGuid(), "Hal", ["htm"]);
    private static readonly Participant Ida = new(Guid.NewGuid(), "Ida", ["it"]);
    private static readonly Participant Bea = new(Guid.NewGuid(), "Bea", ["htm", "it"]);

    [Test]
    public void Sign_ByAStewardOfEachSide_CompletesIt()
    {
        var proposal = Open(Ann);

        Assert.That(proposal.Sign(Hal, "htm", proposal.ContentHash, Now), Is.Null);
        Assert.That(proposal.WaitsOn, Is.EqualTo(new[] { "it" }));
        Assert.That(proposal.Sign(Ida, "it", proposal.ContentHash, Now), Is.Null);

        Assert.That(proposal.IsSigned, Is.True);
        proposal.Approve(Now);
        Assert.That(proposal.State, Is.EqualTo(ProposalState.Approved));
    }

    [Test]
    public void Sign_ForBothSidesByOnePerson_IsRefused()
    {
        var proposal = Open(Ann);
        proposal.Sign(Bea, "htm", proposal.ContentHash, Now);

        Assert.That(proposal.Sign(Bea, "it", proposal.ContentHash, Now)?.Kind, Is.EqualTo(RefusalKind.NotTheirs));
    }

    [Test]
    public void Sign_OfWhatOneAloneProposed_IsRefused_AndForOneOfTwoSidesIsNot()
    {
        var own = new Proposal(Guid.NewGuid(), Hal, Content("htm/one"), Now);
        own.Submit(Hal, Now);
        var shared = Open(Hal);

        Assert.That(own.Sign(Hal, "htm", own.ContentHash, Now)?.Message, Does.Contain("another steward of htm"));
        Assert.That(shared.Sign(Hal, "htm", shared.ContentHash, Now), Is.Null);
    }

    [Test]
    public void Sign_OfSomethingElseThanItSays_IsRefused()
    {
        var proposal = Open(Ann);
        var read = proposal.ContentHash;
        proposal.Edit(Ann, Mapping(MappingRelation.FalseFriend), Now);

        Assert.That(proposal.Sign(Hal, "htm", read, Now)?.Kind, Is.EqualTo(RefusalKind.OtherContent));
    }

    [Test]
    public void Edit_AfterASignOff_ClearsIt()
    {
        var proposal = Open(Ann);
        proposal.Sign(Hal, "htm", proposal.ContentHash, Now);

        proposal.Edit(Ann, Mapping(MappingRelation.FalseFriend), Now);

        Assert.That(proposal.SignOffs, Is.Empty);
        Assert.That(proposal.WaitsOn, Is.EqualTo(new[] { "htm", "it" }));
    }

    [Test]
    public void Approve_BeforeBothHaveSigned_CannotBe()
    {
        var proposal = Open(Ann);
        proposal.Sign(Hal, "htm", proposal.ContentHash, Now);

        Assert.That(() => proposal.Approve(Now), Throws.InvalidOperationException);
    }

    [Test]
    public void RequestChange_StopsSigning_UntilTheAuthorHasAnswered()
    {
        var proposal = Open(Ann);

        proposal.RequestChange(Ida, "Which devices?", Now);

        Assert.That(proposal.Sign(Hal, "htm", proposal.ContentHash, Now)?.Kind, Is.EqualTo(RefusalKind.WrongState));
        Assert.That(proposal.Edit(Hal, Mapping(MappingRelation.FalseFriend), Now)?.Kind, Is.EqualTo(RefusalKind.NotTheirs));
        Assert.That(proposal.Edit(Ann, Mapping(MappingRelation.FalseFriend), Now), Is.Null);
        Assert.That(proposal.Sign(Hal, "htm", proposal.ContentHash, Now), Is.Null);
    }

    [Test]
    public void WhatIsDecided_NeverChangesAgain()
    {
        var proposal = Open(Ann);
        proposal.Decline(Hal, "Nobody says so.", Now);

        Assert.Multiple(() =>
        {
            Assert.That(proposal.Edit(Ann, Mapping(MappingRelation.FalseFriend), Now)?.Kind, Is.EqualTo(RefusalKind.WrongState));
            Assert.That(proposal.Sign(Ida, "it", proposal.ContentHash, Now)?.Kind, Is.EqualTo(RefusalKind.WrongState));
            Assert.That(proposal.Withdraw(Ann, Now)?.Kind, Is.EqualTo(RefusalKind.WrongState));
            Assert.That(proposal.Submit(Ann, Now)?.Kind, Is.EqualTo(RefusalKind.WrongState));
        });
    }

    [Test]
    public void Decline_ByAStewardOfAnotherVocabulary_IsRefused()
    {
        var outsider = new Participant(Guid.NewGuid(), "Sam", ["standards"]);

        Assert.That(Open(Ann).Decline(outsider, "No.", Now)?.Kind, Is.EqualTo(RefusalKind.NotTheirs));
    }

    [Test]
    public void TheHash_IsTheSameAfterItWasStored_AndAnotherWithAnyOtherWord()
    {
        var content = Content("htm/one");
        var canonical = content.Canonical();

        Assert.That(ProposalContent.Read(canonical).Canonical(), Is.EqualTo(canonical));
        Assert.That(ProposalContent.Hash((content with { Rationale = "Because!" }).Canonical()), Is.Not.EqualTo(ProposalContent.Hash(canonical)));
    }

    private static Proposal Open(Participant author)
    {
        var proposal = new Proposal(Guid.NewGuid(), author, Mapping(MappingRelation.CloseMatch), Now);
        proposal.Submit(author, Now);
        return proposal;
    }

    private static ProposalContent Mapping(MappingRelation relation) => new("Because.", [new NewMapping("htm/one", "it/one", new(relation, "why", "say"))]);

    private static ProposalContent Content(string key) => new("Because.", [new NewTerm(key, new([new("one", LabelKind.Preferred)], [new("A thing.")], [], [], [], []))]);
}
