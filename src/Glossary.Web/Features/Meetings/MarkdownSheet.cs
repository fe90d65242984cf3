using System.Text;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Meetings;

/// <summary>Writes a sheet as Markdown (CommonMark), so that what people typed stays what they typed.</summary>
public static class MarkdownSheet
{
    /// <summary>The sheet as Markdown.</summary>
    public static string Write(MeetingSheet sheet)
    {
        var text = new StringBuilder().Append("# ").Append(MarkdownEscape.Of(sheet.Heading)).Append("\n\n").Append(MarkdownEscape.Of(sheet.When)).Append('\n');
        Section(text, MeetingSheet.CarefulHeading, sheet.Careful);
        Section(text, MeetingSheet.OthersHeading, sheet.Others);
        if (sheet.Careful.Count + sheet.Others.Count == 0)
        {
            text.Append('\n').Append(MarkdownEscape.Of(MeetingSheet.Nothing)).Append('\n');
        }

        if (sheet.Unknown.Count > 0)
        {
            text.Append("\n## ").Append(MarkdownEscape.Of(MeetingSheet.UnknownHeading)).Append("\n\n").AppendJoin('\n', sheet.Unknown.Select(word => $"- {MarkdownEscape.Of(word)}")).Append('\n');
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string heading, IReadOnlyList<SheetWord> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        text.Append("\n## ").Append(MarkdownEscape.Of(heading)).Append('\n');
        foreach (var word in words)
        {
            text.Append("\n### ").Append(MarkdownEscape.Of(word.Label)).Append(" (").Append(MarkdownEscape.Of(word.Count)).Append(")\n\n");
            foreach (var sense in word.Senses)
            {
                text.Append("- **").Append(MarkdownEscape.Of(sense.Side)).Append("**");
                if (sense.Relation is { } relation)
                {
                    text.Append(" (").Append(sense.IsFalseFriend ? "**" : null).Append(MarkdownEscape.Of(relation)).Append(sense.IsFalseFriend ? "**" : null).Append(')');
                }

                text.Append(": ").Append(MarkdownEscape.Of(sense.Term)).Append(": ").Append(MarkdownEscape.Of(sense.Short)).Append('\n');
            }

            foreach (var bridge in word.Bridges)
            {
                text.Append("- *").Append(MarkdownEscape.Of(MeetingSheet.Bridge)).Append("*: ").Append(MarkdownEscape.Of(bridge)).Append('\n');
            }

            if (word.IsWanted)
            {
                text.Append("- ").Append(MarkdownEscape.Of(SheetWord.StillWanted)).Append('\n');
            }
        }
    }
}
