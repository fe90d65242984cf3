using static Glossary.Tests.Seeding.Linting.Linted;

namespace Glossary.Tests.Seeding.Linting;

/// <summary>Procedures are held to what other texts are held to.</summary>
public sealed class ProcedureTextTests
{
    private const string Sound = """
        procedures:
          mend-a-belt:
            title: Mend a belt
            purpose: Nobody loses anything.
            stage: service
            topics: [work]
            sources: [handbook]
            full: |
              Take a needle.
              Take a thread.
            steps:
              - {title: One, who: both, action: Look., whatTheOtherSideNeeds: Time., patientSafety: It falls., terms: [htm/belt]}
              - {title: Two, who: both, action: Sew., whatTheOtherSideNeeds: Time., patientSafety: It falls., terms: [htm/belt]}
              - {title: Three, who: both, action: Try., whatTheOtherSideNeeds: Time., patientSafety: It falls., terms: [htm/belt]}
              - {title: Four, who: both, action: Wear., whatTheOtherSideNeeds: Time., patientSafety: It falls., terms: [htm/belt]}
        """;

    private static readonly string[] Terms = [Term("belt", "belt", "Strap that holds something.", "related: [wheel]"), Term("wheel", "wheel", "Round part that turns.")];

    [TestCase("Look.", "Look.", null)]
    [TestCase("Take a thread.", "Take a thread, as to [mend a belt](/procedures/mend-a-belt).", null)]
    [TestCase("Take a thread.", "Take a thread from the XYZ.", "procedures/all.yaml(10,30): No Term explains \"XYZ\"")]
    [TestCase("Nobody loses anything.", "Nobody loses htm/anything.", "procedures/all.yaml(4,27): There is no Term htm/anything.")]
    [TestCase("action: Sew.", "action: Sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew and sew.", "procedures/all.yaml(13,41): This sentence has 41 words; keep it under 40.")]
    public void Check_OfAProcedure_LooksAtEachText(string replace, string with, string? finding) =>
        Assert.That(Check(Terms, procedures: Sound.Replace(replace, with, StringComparison.Ordinal)), finding is null ? Is.Empty : Has.Exactly(1).Items.And.All.StartsWith(finding));
}
