using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Tickets;

/// <summary>What a ticket system sent: the words of the ticket, and how it wants to be answered.</summary>
/// <param name="Text">The words.</param>
/// <param name="Usual">The channel in which that system reads, unless it names another.</param>
/// <param name="ReadFor">The slug of the reader's vocabulary, where the body names it.</param>
/// <param name="Format">The name of a channel, where the body names it.</param>
internal sealed record Ticket(string Text, Channel Usual, string? ReadFor = null, string? Format = null)
{
    /// <summary>Reads a body: Jira's, ServiceNow's, or a plain one (<c>text</c>, and if wanted <c>readFor</c> and <c>format</c>); whatever else it holds is passed over.</summary>
    /// <returns>Null when it is none of them.</returns>
    internal static Ticket? Of(SentJson sent) =>
        sent.Find("issue") is { IsObject: true } || sent.Find("comment") is { IsObject: true } ? JiraTicket.Of(sent)
        : sent.Text("text") is { } text ? new(text, Channel.Plain, sent.Text("readFor"), sent.Text("format"))
        : ServiceNowTicket.Of(sent);

    /// <summary>Texts of a ticket one below the other, so that no name reaches from one into the next.</summary>
    internal static string Joined(params IEnumerable<string?> texts) => string.Join("\n\n", texts.Where(text => !string.IsNullOrWhiteSpace(text)));
}
