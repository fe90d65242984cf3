using Glossary.Core.Terms;

namespace Glossary.Core.Procedures;

/// <summary>One step of a <see cref="Procedure"/>, with the Terms it uses as references that cannot dangle.</summary>
public sealed class ProcedureStep
{
    private readonly List<StepTerm> _terms = [];

    internal ProcedureStep(ProcedureStepContent content, int position, IReadOnlyDictionary<TermKey, Guid> terms)
        : this(position, content.Title, content.Who, content.Action, content.WhatTheOtherSideNeeds, content.PatientSafety) =>
        _terms.AddRange(content.Terms.Select((key, i) => new StepTerm(terms[key], i)));

    private ProcedureStep(int position, string title, ProcedureRole who, string action, string whatTheOtherSideNeeds, string patientSafety) =>
        (Position, Title, Who, Action, WhatTheOtherSideNeeds, PatientSafety) = (position, title, who, action, whatTheOtherSideNeeds, patientSafety);

    /// <summary>Its place among its procedure's steps, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What is done, in a few words that begin with a verb.</summary>
    public string Title { get; private set; }

    /// <summary>Who does it.</summary>
    public ProcedureRole Who { get; private set; }

    /// <summary>What exactly is done.</summary>
    public string Action { get; private set; }

    /// <summary>What the other department must be told or given beforehand.</summary>
    public string WhatTheOtherSideNeeds { get; private set; }

    /// <summary>What goes wrong for a patient if the step is skipped.</summary>
    public string PatientSafety { get; private set; }

    /// <summary>The Terms that it uses.</summary>
    public IReadOnlyList<StepTerm> Terms => _terms;

    internal ProcedureStepContent Content(IReadOnlyDictionary<Guid, TermKey> keys) =>
        new(Title, Who, Action, WhatTheOtherSideNeeds, PatientSafety, [.. _terms.OrderBy(term => term.Position).Select(term => keys[term.TermId])]);
}

/// <summary>A Term that a <see cref="ProcedureStep"/> uses.</summary>
/// <param name="TermId">The Term's id.</param>
/// <param name="Position">Its place among the step's Terms, from 0.</param>
public sealed record StepTerm(Guid TermId, int Position);
