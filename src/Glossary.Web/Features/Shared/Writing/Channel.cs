using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// A way in which a text goes where people write. To add one, write its writer and put it into <see cref="All"/>: menus, addresses and the
/// API follow.
/// </summary>
/// <param name="Name">What addresses and the API call it.</param>
/// <param name="MediaType">What it is to programs. JSON of different kinds has names of different kinds, so that none is taken for what the API answers otherwise.</param>
/// <param name="Place">Where it is wanted.</param>
/// <param name="Label">What a menu calls it beside the name of its place, in English.</param>
/// <param name="Write">Writes a whole text.</param>
/// <param name="WriteLine">
/// Writes a piece of a line, to be put into a text of that channel: in mrkdwn for Slack; as an array of nodes for ADF, and of runs for an
/// Adaptive Card.
/// </param>
public sealed record Channel(string Name, string MediaType, ChannelPlace Place, string Label, Func<Document, string> Write, Func<IReadOnlyList<Inline>, string> WriteLine)
{
    /// <summary>HTML.</summary>
    public static readonly Channel Html = new("html", "text/html", ChannelPlace.Mail, Translation<Shared.Texts>.Later("With formatting"), HtmlWriter.Write, HtmlWriter.Write);

    /// <summary>Plain text, which every program takes; what is copied with formatting has it beside it.</summary>
    public static readonly Channel Plain = new("plain", "text/plain", ChannelPlace.Mail, Translation<Shared.Texts>.Later("As plain text"), PlainWriter.Write, PlainWriter.Write);

    /// <summary>Markdown.</summary>
    public static readonly Channel Markdown = new("markdown", "text/markdown", ChannelPlace.Wiki, Translation<Shared.Texts>.Later("As Markdown"), MarkdownWriter.Write, MarkdownWriter.Write);

    /// <summary>Jira's wiki markup.</summary>
    public static readonly Channel Jira = new("jira", "text/plain", ChannelPlace.Jira, Translation<Shared.Texts>.Later("As wiki markup"), JiraWriter.Write, JiraWriter.Write);

    /// <summary>Atlassian Document Format.</summary>
    public static readonly Channel Adf = new("adf", "application/vnd.atlassian.adf+json", ChannelPlace.Jira, Translation<Shared.Texts>.Later("For its API (ADF)"), AdfWriter.Write, AdfWriter.Write);

    /// <summary>A journal field of ServiceNow.</summary>
    public static readonly Channel ServiceNow = new("servicenow", "text/plain", ChannelPlace.ServiceNow, Translation<Shared.Texts>.Later("For work notes"), ServiceNowWriter.Write, ServiceNowWriter.Write);

    /// <summary>An Adaptive Card, as Microsoft Teams shows it.</summary>
    public static readonly Channel AdaptiveCard = new("adaptive-card", "application/vnd.microsoft.card.adaptive+json", ChannelPlace.Chat, Translation<Shared.Texts>.Later("Card for Teams"), AdaptiveCardWriter.Write, AdaptiveCardWriter.Write);

    /// <summary>Slack's Block Kit.</summary>
    public static readonly Channel Slack = new("slack", "application/vnd.slack.message+json", ChannelPlace.Chat, Translation<Shared.Texts>.Later("Blocks for Slack"), SlackWriter.Write, SlackWriter.Write);

    /// <summary>All channels, as menus list them.</summary>
    public static readonly IReadOnlyList<Channel> All = [Html, Plain, Jira, Adf, ServiceNow, Markdown, AdaptiveCard, Slack];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(channel => channel.Name);

    /// <summary>The channel of that name; null when there is none.</summary>
    public static Channel? Find(string? name) => All.FirstOrDefault(channel => channel.Name == name);
}

/// <summary>Where a text goes.</summary>
public enum ChannelPlace
{
    /// <summary>A mail or a document.</summary>
    Mail,

    /// <summary>Jira.</summary>
    Jira,

    /// <summary>ServiceNow.</summary>
    ServiceNow,

    /// <summary>GitHub, GitLab or a wiki.</summary>
    Wiki,

    /// <summary>A chat.</summary>
    Chat,
}
