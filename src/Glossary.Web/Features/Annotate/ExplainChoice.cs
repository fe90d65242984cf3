using Glossary.Core;
using Glossary.Web.Features.Annotate.Tickets;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate;

/// <summary>In which format a ticket is written, and how somebody wants it explained.</summary>
/// <param name="Format">The name of a channel.</param>
/// <param name="Style">The name of a style; <c>linked</c> when left out.</param>
internal sealed record ExplainChoice(string? Format, string? Style)
{
    /// <summary>Whether the ticket itself is asked for.</summary>
    internal bool IsMade => !string.IsNullOrEmpty(Format) || !string.IsNullOrEmpty(Style);

    /// <summary>The format; only after a check that found nothing.</summary>
    internal TicketForm Form => TicketForm.Find(Format)!;

    /// <summary>The style.</summary>
    internal ExplainStyle How => OneOf<ExplainStyle>.TryParse(Style, null, out var style) ? style.Value : ExplainStyle.Linked;

    /// <summary>Adds what is wrong with it.</summary>
    internal void Check(Faults faults)
    {
        faults.Require(TicketForm.Find(Format) is not null, "format", $"Name the format in which the text is written: {string.Join(", ", Channel.Names)}.");
        faults.Require(string.IsNullOrEmpty(Style) || OneOf<ExplainStyle>.TryParse(Style, null, out _), "style", $"A style is {string.Join(", ", OneOf<ExplainStyle>.Spellings)}.");
    }
}
