namespace Glossary.Web.Features.Tickets;

/// <summary>
/// A ticket, in the plain form. Jira's webhooks (<c>issue</c>, <c>comment</c>) and records of ServiceNow (<c>short_description</c>, <c>description</c>,
/// <c>comments</c>, <c>work_notes</c>) are understood as they are; whatever else they hold is passed over.
/// </summary>
/// <param name="Text">What the ticket says.</param>
/// <param name="ReadFor">The reader's own vocabulary, such as it: its words need no explaining. All words are explained when left out.</param>
/// <param name="Format">The format of the answer: html, plain, jira, adf, servicenow, markdown, adaptive-card or slack; plain when left out.</param>
public sealed record TicketBody(string? Text, string? ReadFor = null, string? Format = null);
