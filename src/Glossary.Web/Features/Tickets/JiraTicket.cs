using System.Text.RegularExpressions;
using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Tickets;

/// <summary>Reads what Jira's webhooks and automation send: an issue, or a comment that somebody wrote on one. Texts are wiki markup or documents (ADF).</summary>
internal static partial class JiraTicket
{
    internal static Ticket Of(SentJson sent)
    {
        var comment = sent.Find("comment")?.Find("body");
        if (comment is not null && sent.Text("webhookEvent")?.StartsWith("comment", StringComparison.Ordinal) == true)
        {
            // What the issue says was explained when it was written.
            return new(TextOf(comment), ChannelOf(comment));
        }

        var fields = sent.Find("issue")?.Find("fields");
        var description = fields?.Find("description");
        return new(Ticket.Joined(fields?.Text("summary"), TextOf(description), TextOf(comment)), ChannelOf(description ?? comment));
    }

    /// <summary>Which of its two forms a Jira reads is seen by which it writes.</summary>
    private static Channel ChannelOf(SentJson? text) => text is { IsObject: true } ? Channel.Adf : Channel.Jira;

    private static string TextOf(SentJson? text) => text is { IsObject: true } document ? AdfText.Of(document) : text?.Text() is { } wiki ? TextOf(wiki) : string.Empty;

    /// <summary>The words of wiki markup: what is code, or names a person or a picture, is not for a glossary.</summary>
    private static string TextOf(string wiki) => Macro().Replace(Link().Replace(Unread().Replace(wiki, " "), "${words}"), " ");

    [GeneratedRegex(@"\{code[^{}\n]*\}.*?\{code\}|\{noformat[^{}\n]*\}.*?\{noformat\}|\{\{[^{}\n]*\}\}|\[~[^\]\n]*\]|![^!\s]+!", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unread();

    [GeneratedRegex(@"\[(?<words>[^|\]\n]+)\|[^\]\n]*\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\{[a-z]+(:[^{}\n]*)?\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Macro();
}
