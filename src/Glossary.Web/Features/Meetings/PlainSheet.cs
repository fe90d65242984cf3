using System.Text;
using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Meetings;

/// <summary>Writes a sheet as plain text, for a mail or a ticket.</summary>
public static partial class PlainSheet
{
    /// <summary>The sheet as plain text.</summary>
    public static string Write(MeetingSheet sheet)
    {
        var text = new StringBuilder().Append(Line(sheet.Heading)).Append('\n').Append(Line(sheet.When)).Append('\n');
        Section(text, MeetingSheet.CarefulHeading, sheet.Careful);
        Section(text, MeetingSheet.OthersHeading, sheet.Others);
        if (sheet.Careful.Count + sheet.Others.Count == 0)
        {
            text.Append('\n').Append(MeetingSheet.Nothing).Append('\n');
        }

        if (sheet.Unknown.Count > 0)
        {
            Heading(text, MeetingSheet.UnknownHeading);
            text.AppendJoin('\n', sheet.Unknown.Select(Line)).Append('\n');
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string heading, IReadOnlyList<SheetWord> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        Heading(text, heading);
        foreach (var word in words)
        {
            text.Append('\n').Append(Line(word.Label)).Append(" (").Append(word.Count).Append(")\n");
            foreach (var sense in word.Senses)
            {
                text.Append("  ").Append(Line(sense.Side)).Append(sense.Relation is null ? null : $" ({Line(sense.Relation)})").Append(": ").Append(Line(sense.Term)).Append(": ").Append(Line(sense.Short)).Append('\n');
            }

            foreach (var bridge in word.Bridges)
            {
                text.Append("  ").Append(MeetingSheet.Bridge).Append(": ").Append(Line(bridge)).Append('\n');
            }

            if (word.IsWanted)
            {
                text.Append("  ").Append(SheetWord.StillWanted).Append('\n');
            }
        }
    }

    private static void Heading(StringBuilder text, string heading) => text.Append('\n').Append(heading.ToUpper(System.Globalization.CultureInfo.CurrentCulture)).Append('\n');

    private static string Line(string text) => Gap().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
