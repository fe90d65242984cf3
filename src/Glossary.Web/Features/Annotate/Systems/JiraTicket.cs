using Glossary.Web.Features.Shared.Inbound;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Annotate.Systems;

/// <summary>Reads what Jira's webhooks and automation send: an issue, or a comment that somebody wrote on one. Texts are wiki markup or documents (ADF).</summary>
internal static class JiraTicket
{
    internal static SentTicket Of(SentJson sent)
    {
        var comment = FieldOf(sent.Find("comment")?.Find("body"));
        if (comment is not null && sent.Text("webhookEvent")?.StartsWith("comment", StringComparison.Ordinal) == true)
        {
            // What the issue says was explained when it was written.
            return new([comment], comment.Writing);
        }

        var fields = sent.Find("issue")?.Find("fields");
        var description = FieldOf(fields?.Find("description"));
        SentField?[] told = [fields?.Text("summary") is { } summary ? new(Channel.Plain, summary) : null, description, comment];
        return new([.. told.OfType<SentField>()], (description ?? comment)?.Writing ?? Channel.Jira);
    }

    /// <summary>Which of its two forms a Jira reads is seen by which it writes.</summary>
    private static SentField? FieldOf(SentJson? sent) => sent is { IsObject: true } document ? new(Channel.Adf, document.Element.GetRawText()) : sent?.Text() is { } wiki ? new(Channel.Jira, wiki) : null;
}
