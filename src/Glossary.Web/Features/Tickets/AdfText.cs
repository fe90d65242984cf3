using System.Text;
using Glossary.Web.Features.Shared.Inbound;

namespace Glossary.Web.Features.Tickets;

/// <summary>The words of a document of Jira (ADF), one block a line: what is code, or names a person, a card or a picture, is not for a glossary.</summary>
internal static class AdfText
{
    private static readonly string[] Unread = ["codeBlock", "mention", "emoji", "inlineCard", "blockCard", "embedCard", "mediaSingle", "mediaGroup", "media", "mediaInline", "status", "date"];

    internal static string Of(SentJson document)
    {
        var text = new StringBuilder();
        Append(document, text);
        return text.ToString().Trim();
    }

    /// <summary>How deep it goes is bounded where it was read.</summary>
    private static void Append(SentJson node, StringBuilder text)
    {
        var type = node.Text("type");
        if (type == "text")
        {
            text.Append(node.Items("marks").Any(mark => mark.Text("type") == "code") ? " " : node.Text("text"));
        }
        else if (Unread.Contains(type))
        {
            text.Append(' ');
        }
        else if (type == "hardBreak")
        {
            text.Append('\n');
        }
        else
        {
            foreach (var inner in node.Items("content"))
            {
                Append(inner, text);
            }

            text.Append('\n');
        }
    }
}
