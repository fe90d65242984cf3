using Glossary.Core.Terms;

namespace Glossary.Core.Procedures;

/// <summary>All that an author writes of one step of a <see cref="Procedure"/>.</summary>
/// <param name="Title">What is done, in a few words that begin with a verb.</param>
/// <param name="Who">Who does it.</param>
/// <param name="Action">What exactly is done, in one to three sentences.</param>
/// <param name="WhatTheOtherSideNeeds">What the other department must be told or given beforehand.</param>
/// <param name="PatientSafety">What goes wrong for a patient if the step is skipped.</param>
/// <param name="Terms">The Terms that the step uses; at least one.</param>
public sealed record ProcedureStepContent(
    string Title,
    ProcedureRole Who,
    string Action,
    string WhatTheOtherSideNeeds,
    string PatientSafety,
    IReadOnlyList<TermKey> Terms)
{
    internal void Check(Faults faults, string field)
    {
        faults.RequireText(Title, $"{field}.title", TermContent.MaxLabel, "Say in a few words what is done.");
        faults.Require(Enum.IsDefined(Who), $"{field}.who", "A step is done by htm, it, both, vendor or clinical.");
        faults.RequireText(Action, $"{field}.action", TermContent.MaxText, "Say what is done.");
        faults.RequireText(WhatTheOtherSideNeeds, $"{field}.whatTheOtherSideNeeds", TermContent.MaxText, "Say what the other side must be told or given beforehand.");
        faults.RequireText(PatientSafety, $"{field}.patientSafety", TermContent.MaxText, "Say what goes wrong for a patient if the step is skipped.");
        faults.Require(Terms.Count is > 0 and <= TermContent.MaxItems, $"{field}.terms", $"Name the Terms that the step uses, at least one and at most {TermContent.MaxItems}.");
        faults.Require(Terms.Distinct().Count() == Terms.Count, $"{field}.terms", "Name each Term once.");
    }
}
