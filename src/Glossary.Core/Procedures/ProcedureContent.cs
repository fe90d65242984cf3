using Glossary.Core.Terms;

namespace Glossary.Core.Procedures;

/// <summary>Everything that an author writes of a <see cref="Procedure"/>.</summary>
/// <param name="Title">What is done, beginning with a verb.</param>
/// <param name="Purpose">What it is for, in one plain sentence.</param>
/// <param name="Stage">The stage at which it is done.</param>
/// <param name="Topics">Slugs of the subject areas it belongs to.</param>
/// <param name="Full">What to know before beginning, in Markdown; null when the steps say it all.</param>
/// <param name="Sources">Where it comes from.</param>
/// <param name="Steps">The steps in order; at least <see cref="FewestSteps"/>.</param>
public sealed record ProcedureContent(
    string Title,
    string Purpose,
    Stage Stage,
    IReadOnlyList<string> Topics,
    string? Full,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<ProcedureStepContent> Steps)
{
    /// <summary>Fewer steps than these need no procedure.</summary>
    public const int FewestSteps = 4;

    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>Who takes part, HTM and IT first.</summary>
    public IReadOnlyList<ProcedureRole> Roles() =>
        [.. Steps.SelectMany(step => step.Who == ProcedureRole.Both ? [ProcedureRole.Htm, ProcedureRole.It] : new[] { step.Who }).Distinct().Order()];

    /// <summary>What is wrong with it, by field in the API's own spelling; empty when a procedure can be made of it.</summary>
    public IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        faults.RequireText(Title, "title", MaxTitle, "Give the procedure a title.");
        faults.RequireText(Purpose, "purpose", TermContent.MaxShort, "Say in one plain sentence what it is for.");
        faults.Require(Enum.IsDefined(Stage), "stage", "A stage is plan, install, operate, service or decommission.");
        faults.RequireText(Full, "full", TermContent.MaxText, whenBlank: null);
        faults.Require(Topics.All(Core.Slug.IsValid), "topics", "Name a topic by its slug, such as \"cybersecurity\".");
        faults.Require(Topics.Distinct().Count() == Topics.Count, "topics", "Name each topic once.");
        faults.Require(Sources.Count <= TermContent.MaxItems, "sources", $"A procedure has at most {TermContent.MaxItems} sources.");
        faults.Require(Steps.Count is >= FewestSteps and <= TermContent.MaxItems, "steps", $"A procedure has at least {FewestSteps} and at most {TermContent.MaxItems} steps.");
        for (var i = 0; i < Steps.Count; i++)
        {
            Steps[i].Check(faults, $"steps[{i}]");
        }

        for (var i = 0; i < Sources.Count; i++)
        {
            Sources[i].Check(faults, $"sources[{i}]");
        }

        return faults.ByField();
    }
}
