using Glossary.Core.Procedures;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Procedures.Checklists;

/// <summary>A procedure as a list to tick off, for a ticket.</summary>
internal static class Checklist
{
    /// <summary>Its text.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="address">Its page, as a whole address.</param>
    internal static Document Of(PublishedProcedure procedure, string address) => new(
        new Heading(3, new Link(address, procedure.Content.Title)),
        new Paragraph(procedure.Content.Purpose),
        new ItemList(ListKind.Tasks, [.. procedure.Content.Steps.Select(step => new ListItem(
            new Strong(step.Title), $" ({Words.Of(step.Who)}): {step.Action}", new LineBreak(), new Emphasis($"{Words.NeedsOf(step.Who)}:"), $" {step.WhatTheOtherSideNeeds}"))]));
}
