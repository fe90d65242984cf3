using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Tests.Core;

public sealed class ProcedureTests
{
    private static readonly DateTimeOffset Then = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private static readonly ProcedureStepContent Step = new("Call", ProcedureRole.Htm, "Call the desk.", "The number.", "Nobody comes.", [new("htm", "work-order")]);

    private static readonly ProcedureContent Sound = new("Move a device", "It stays on the network.", Stage.Operate, ["networks"], null, [new("A handbook")], [Step, Step, Step, Step]);

    private static IEnumerable<TestCaseData> Faulty()
    {
        static TestCaseData Case(ProcedureContent procedure, string field) => new TestCaseData(procedure, field).SetArgDisplayNames(field);
        yield return Case(Sound with { Title = " " }, "title");
        yield return Case(Sound with { Purpose = new string('x', 501) }, "purpose");
        yield return Case(Sound with { Stage = (Stage)9 }, "stage");
        yield return Case(Sound with { Topics = ["networks", "networks"] }, "topics");
        yield return Case(Sound with { Steps = [Step, Step, Step] }, "steps");
        yield return Case(Sound with { Sources = [new("A handbook", Url: "handbook")] }, "sources[0].url");
        yield return Case(With(Step with { Who = (ProcedureRole)9 }), "steps[2].who");
        yield return Case(With(Step with { WhatTheOtherSideNeeds = "" }), "steps[2].whatTheOtherSideNeeds");
        yield return Case(With(Step with { PatientSafety = "" }), "steps[2].patientSafety");
        yield return Case(With(Step with { Terms = [] }), "steps[2].terms");
    }

    [Test]
    public void Faults_OfASoundProcedure_AreNone() => Assert.That(Sound.Faults(), Is.Empty);

    [TestCaseSource(nameof(Faulty))]
    public void Faults_NameTheField(ProcedureContent procedure, string field) => Assert.That(procedure.Faults().Keys, Is.EqualTo(new[] { field }));

    [Test]
    public void Revise_CountsAndKeepsTheOrderOfStepsAndTerms()
    {
        var (order, ticket) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var terms = new Dictionary<TermKey, Guid> { [new("htm", "work-order")] = order, [new("it", "ticket")] = ticket };
        var procedure = new Procedure(Guid.CreateVersion7(), "move-a-device", Sound, [], terms, Status.Proposed, Then);
        var revised = Sound with { Topics = [], Steps = [Step, Step with { Title = "Answer", Terms = [new("it", "ticket"), new("htm", "work-order")] }, Step, Step] };

        procedure.Revise(revised, [], terms, Status.Proposed, Then.AddDays(1));

        Assert.That((procedure.Revision, procedure.CreatedAt, procedure.UpdatedAt), Is.EqualTo((2, Then, Then.AddDays(1))));
        Assert.That(procedure.Content(terms.ToDictionary(pair => pair.Value, pair => pair.Key)), Is.EqualTo(revised).UsingPropertiesComparer());
        Assert.That(procedure.Steps[1].Terms.Select(term => term.TermId), Is.EqualTo(new[] { ticket, order }));
    }

    [Test]
    public void Revise_OfADeprecatedProcedure_BringsItBack_AndNobodyDeprecatesByRevising()
    {
        var terms = new Dictionary<TermKey, Guid> { [new("htm", "work-order")] = Guid.CreateVersion7() };
        var procedure = new Procedure(Guid.CreateVersion7(), "move-a-device", Sound, [], terms, Status.Proposed, Then);

        procedure.Deprecate(Then);
        Assert.That((procedure.Status, procedure.Revision), Is.EqualTo((Status.Deprecated, 2)));
        procedure.Revise(Sound, [], terms, Status.Proposed, Then);

        Assert.That((procedure.Status, procedure.Revision), Is.EqualTo((Status.Proposed, 3)));
        Assert.That(() => procedure.Revise(Sound, [], terms, Status.Deprecated, Then), Throws.ArgumentException);
        Assert.That(() => new Procedure(Guid.CreateVersion7(), "Move a device", Sound, [], terms, Status.Proposed, Then), Throws.ArgumentException);
    }

    private static ProcedureContent With(ProcedureStepContent step) => Sound with { Steps = [Step, Step, step, Step] };
}
