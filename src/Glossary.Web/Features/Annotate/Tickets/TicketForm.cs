using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Tickets;

/// <summary>A channel as tickets are written in it: how one is read.</summary>
internal sealed record TicketForm(Channel Channel, string MediaType, Func<string, (ITicket? Ticket, string? Fault)> Read)
{
    /// <summary>All of them, in the order of the channels.</summary>
    internal static readonly IReadOnlyList<TicketForm> All = [.. Channel.All.Select(Of)];

    /// <summary>The one of a channel.</summary>
    internal static TicketForm? Find(string? name) => All.FirstOrDefault(form => form.Channel.Name == name);

    private static TicketForm Of(Channel channel) => channel.Name switch
    {
        "html" => Of(channel, new HtmlMarkup()),
        "plain" => Of(channel, new PlainMarkup()),
        "markdown" => Of(channel, new MarkdownMarkup()),
        "jira" => Of(channel, new JiraMarkup()),
        "adf" => new(channel, channel.MediaType, text => (AdfTicket.Read(text, out var fault), fault)),
        "servicenow" => Of(channel, new ServiceNowMarkup()),
        "adaptive-card" => Of(channel, new CardMarkup()),
        "slack" => Of(channel, new SlackMarkup()),
        _ => throw new InvalidOperationException($"No way is known to read a ticket in {channel.Name}."),
    };

    private static TicketForm Of(Channel channel, Markup markup) => new(channel, markup.MediaType, text => (new MarkupTicket(markup, text), null));
}
