using Glossary.Core.Procedures;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Procedures.Checklists;

/// <summary>A procedure as a list to tick off, for a ticket. Each form writes it its own way.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Address">Its page, as a whole address.</param>
public sealed record Checklist(string Title, string Purpose, IReadOnlyList<ChecklistStep> Steps, string Address)
{
    internal static Checklist Of(PublishedProcedure procedure, string address) => new(
        procedure.Content.Title,
        procedure.Content.Purpose,
        [.. procedure.Content.Steps.Select(step => new ChecklistStep(step.Title, Words.Of(step.Who), step.Action, Words.NeedsOf(step.Who), step.WhatTheOtherSideNeeds))],
        address);
}

/// <summary>A step to tick off.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Who">Who does it.</param>
/// <param name="Action">What exactly.</param>
/// <param name="NeedsHeading">Whose needs are meant.</param>
/// <param name="Needs">What must be told or given beforehand.</param>
public sealed record ChecklistStep(string Title, string Who, string Action, string NeedsHeading, string Needs);
