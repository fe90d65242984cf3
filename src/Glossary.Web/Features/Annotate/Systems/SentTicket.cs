using Glossary.Web.Features.Annotate.Tickets;
using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Systems;

/// <summary>What a ticket system sent: the fields of the ticket that are written in words, and how it wants to be answered.</summary>
/// <param name="Fields">The fields, each in its own writing.</param>
/// <param name="Usual">The channel in which that system reads, unless it names another.</param>
/// <param name="ReadFor">The slug of the reader's vocabulary, where the body names it.</param>
/// <param name="Format">The name of a channel, where the body names it.</param>
internal sealed record SentTicket(IReadOnlyList<SentField> Fields, Channel Usual, string? ReadFor = null, string? Format = null)
{
    /// <summary>
    /// Reads a body: Jira's, ServiceNow's, or a plain one (<c>text</c>, and if wanted <c>readFor</c> and <c>format</c>); whatever else it holds is
    /// passed over.
    /// </summary>
    /// <returns>Null when it is none of them.</returns>
    internal static SentTicket? Of(SentJson sent) =>
        sent.Find("issue") is { IsObject: true } || sent.Find("comment") is { IsObject: true } ? JiraTicket.Of(sent)
        : sent.Text("text") is { } text ? new([new(Channel.Plain, text)], Channel.Plain, sent.Text("readFor"), sent.Text("format"))
        : ServiceNowTicket.Of(sent);

    /// <summary>The ticket, to be explained; or what is wrong with a field of it.</summary>
    internal (ITicket? Ticket, string? Fault) Read()
    {
        var read = Fields.Where(field => field.Text.Length > 0).Select(field => TicketForm.Find(field.Writing.Name)!.Read(field.Text)).ToList();
        return read.Select(field => field.Fault).OfType<string>().FirstOrDefault() is { } fault ? (null, fault) : (new JoinedTicket(read.Select(field => field.Ticket!)), null);
    }
}

/// <summary>A field of a ticket.</summary>
/// <param name="Writing">How it is written.</param>
/// <param name="Text">What it says.</param>
internal sealed record SentField(Channel Writing, string Text);
