using Glossary.Core;
using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Browse;

/// <summary>What each department must be told or given at a stage, by who owes it.</summary>
/// <param name="Sides">HTM, IT, then what both owe; those that owe something.</param>
public sealed record StageChecklist(IReadOnlyList<ChecklistSide> Sides)
{
    /// <summary>How many boxes there are to tick.</summary>
    public int Count => Sides.Sum(side => side.Count);

    /// <summary>Sorts the steps of procedures and the remarks of Terms by who owes what they ask for: who they say, else a step's doer or a Term's own side.</summary>
    public static StageChecklist Of(IReadOnlyList<PublishedProcedure> procedures, IReadOnlyList<PublishedTerm> terms) => new(
        [.. Enum.GetValues<Debtor>().Select(debtor => new ChecklistSide(debtor, StepsOf(debtor, procedures), WordsOf(debtor, terms))).Where(side => side.Count > 0)]);

    /// <summary>The stage of that name; null when there is none.</summary>
    internal static Stage? StageOf(string? name) => Enum.GetValues<Stage>().Where(stage => EnumName.Of(stage) == name?.ToLowerInvariant()).Select(stage => (Stage?)stage).FirstOrDefault();

    private static IReadOnlyList<ChecklistSteps> StepsOf(Debtor debtor, IReadOnlyList<PublishedProcedure> procedures) =>
        [.. procedures.Select(procedure => new ChecklistSteps(procedure, [.. procedure.Content.Steps.Where(step => WhoOwes.Of(step.WhatTheOtherSideNeeds, LanguageTag.Default, Of(step.Who)) == debtor)])).Where(group => group.Items.Count > 0)];

    private static IReadOnlyList<ChecklistWord> WordsOf(Debtor debtor, IReadOnlyList<PublishedTerm> terms) =>
        [.. from term in terms
            from note in term.Notes
            where note.Kind == NoteKind.WhatTheOtherSideNeeds && WhoOwes.Of(note.Text, note.Language, Of(term.Summary.Vocabulary)) == debtor
            select new ChecklistWord(term.Summary, note)];

    private static Debtor Of(ProcedureRole who) => who switch
    {
        ProcedureRole.Htm => Debtor.Htm,
        ProcedureRole.It => Debtor.It,
        _ => Debtor.Both,
    };

    private static Debtor Of(string vocabulary) => vocabulary switch
    {
        "htm" => Debtor.Htm,
        "it" => Debtor.It,
        _ => Debtor.Both,
    };
}

/// <summary>What one side owes.</summary>
/// <param name="Debtor">The side.</param>
/// <param name="Steps">What steps of procedures ask of it.</param>
/// <param name="Words">What its Terms say that the other side needs.</param>
public sealed record ChecklistSide(Debtor Debtor, IReadOnlyList<ChecklistSteps> Steps, IReadOnlyList<ChecklistWord> Words)
{
    /// <summary>How many boxes there are to tick.</summary>
    public int Count => Steps.Sum(group => group.Items.Count) + Words.Count;
}

/// <summary>Steps of a procedure that one side does.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Items">The steps.</param>
public sealed record ChecklistSteps(PublishedProcedure Procedure, IReadOnlyList<ProcedureStepContent> Items)
{
    /// <summary>By what a device remembers that a box was ticked: a step that is rewritten is another step.</summary>
    internal string KeyOf(ProcedureStepContent step) => $"{Procedure.Slug}: {step.Title}";
}

/// <summary>What a Term says that the other side needs.</summary>
/// <param name="Term">The Term.</param>
/// <param name="Note">What it says.</param>
public sealed record ChecklistWord(TermSummary Term, Note Note);
