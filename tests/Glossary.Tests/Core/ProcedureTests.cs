using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Tests.Core;

public sealed class ProcedureTests
{
    private static readonly ProcedureStep Step = new("Call", ProcedureRole.Htm, "Call the desk.", "The number.", "Nobody comes.", [new("htm", "work-order")]);

    private static readonly Procedure Sound = new("move-a-device", "Move a device", "It stays on the network.", Stage.Operate, ["networks"], null, [new("A handbook")], [Step, Step, Step, Step]);

    private static IEnumerable<TestCaseData> Faulty()
    {
        static TestCaseData Case(Procedure procedure, string field) => new TestCaseData(procedure, field).SetArgDisplayNames(field);
        yield return Case(Sound with { Slug = "Move a device" }, "slug");
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
    public void Faults_NameTheField(Procedure procedure, string field) => Assert.That(procedure.Faults().Keys, Is.EqualTo(new[] { field }));

    private static Procedure With(ProcedureStep step) => Sound with { Steps = [Step, Step, step, Step] };
}
