using System.Text;
using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Meetings;

/// <summary>Writes a sheet as Markdown (CommonMark), so that what people typed stays what they typed.</summary>
public static partial class MarkdownSheet
{
    /// <summary>The sheet as Markdown.</summary>
    public static string Write(MeetingSheet sheet)
    {
        var text = new StringBuilder().Append("# ").Append(Plain(sheet.Heading)).Append("\n\n").Append(Plain(sheet.When)).Append('\n');
        Section(text, MeetingSheet.CarefulHeading, sheet.Careful);
        Section(text, MeetingSheet.OthersHeading, sheet.Others);
        if (sheet.Careful.Count + sheet.Others.Count == 0)
        {
            text.Append('\n').Append(Plain(MeetingSheet.Nothing)).Append('\n');
        }

        if (sheet.Unknown.Count > 0)
        {
            text.Append("\n## ").Append(Plain(MeetingSheet.UnknownHeading)).Append("\n\n").AppendJoin('\n', sheet.Unknown.Select(word => $"- {Plain(word)}")).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A text in which no character means anything but itself, on one line.</summary>
    public static string Plain(string text) => Meaning().Replace(Gap().Replace(text, " ").Trim(), "\\$&");

    private static void Section(StringBuilder text, string heading, IReadOnlyList<SheetWord> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        text.Append("\n## ").Append(Plain(heading)).Append('\n');
        foreach (var word in words)
        {
            text.Append("\n### ").Append(Plain(word.Label)).Append(" (").Append(Plain(word.Count)).Append(")\n\n");
            foreach (var sense in word.Senses)
            {
                text.Append("- **").Append(Plain(sense.Side)).Append("**");
                if (sense.Relation is { } relation)
                {
                    text.Append(" (").Append(sense.IsFalseFriend ? "**" : null).Append(Plain(relation)).Append(sense.IsFalseFriend ? "**" : null).Append(')');
                }

                text.Append(": ").Append(Plain(sense.Term)).Append(": ").Append(Plain(sense.Short)).Append('\n');
            }

            foreach (var bridge in word.Bridges)
            {
                text.Append("- *").Append(Plain(MeetingSheet.Bridge)).Append("*: ").Append(Plain(bridge)).Append('\n');
            }

            if (word.IsWanted)
            {
                text.Append("- ").Append(Plain(SheetWord.StillWanted)).Append('\n');
            }
        }
    }

    /// <summary>Marks of emphasis, code, links, HTML, entities, tables and strikethrough; the colon and dot by which a bare address becomes a link; and what begins a list, a heading or a number.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>|~&@]|:(?=//)|(?<=\bwww)\.|^[-+#=]|(?<=^[0-9]{1,9})[.)]|#(?=#*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
