using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Meetings;

/// <summary>Writes a sheet as HTML without any style of its own: pasted into minutes it looks like them.</summary>
public static class HtmlSheet
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A whole document.</summary>
    public static string Write(MeetingSheet sheet) =>
        $"<!DOCTYPE html>\n<html lang=\"{Languages.Current}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Text(sheet.Heading)}</title>\n</head>\n<body>\n{Body(sheet)}</body>\n</html>\n";

    /// <summary>What stands in it.</summary>
    public static string Body(MeetingSheet sheet)
    {
        var html = new StringBuilder().Append("<h1>").Append(Text(sheet.Heading)).Append("</h1>\n<p>").Append(Text(sheet.When)).Append("</p>\n");
        Section(html, MeetingSheet.CarefulHeading, sheet.Careful);
        Section(html, MeetingSheet.OthersHeading, sheet.Others);
        if (sheet.Careful.Count + sheet.Others.Count == 0)
        {
            html.Append("<p>").Append(Text(MeetingSheet.Nothing)).Append("</p>\n");
        }

        if (sheet.Unknown.Count > 0)
        {
            html.Append("<h2>").Append(Text(MeetingSheet.UnknownHeading)).Append("</h2>\n<ul>\n");
            html.AppendJoin(string.Empty, sheet.Unknown.Select(word => $"<li>{Text(word)}</li>\n")).Append("</ul>\n");
        }

        return html.ToString();
    }

    private static void Section(StringBuilder html, string heading, IReadOnlyList<SheetWord> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        html.Append("<h2>").Append(Text(heading)).Append("</h2>\n");
        foreach (var word in words)
        {
            html.Append("<h3><span").Append(English).Append('>').Append(Text(word.Label)).Append("</span> (").Append(Text(word.Count)).Append(")</h3>\n<ul>\n");
            foreach (var sense in word.Senses)
            {
                html.Append("<li><strong>").Append(Text(sense.Side)).Append("</strong>");
                if (sense.Relation is { } relation)
                {
                    html.Append(" (").Append(sense.IsFalseFriend ? "<strong>" : null).Append(Text(relation)).Append(sense.IsFalseFriend ? "</strong>" : null).Append(')');
                }

                html.Append(": <span").Append(English).Append('>').Append(Text(sense.Term)).Append(": ").Append(Text(sense.Short)).Append("</span></li>\n");
            }

            foreach (var bridge in word.Bridges)
            {
                html.Append("<li><em>").Append(Text(MeetingSheet.Bridge)).Append("</em>: <span").Append(English).Append('>').Append(Text(bridge)).Append("</span></li>\n");
            }

            html.Append(word.IsWanted ? $"<li>{Text(SheetWord.StillWanted)}</li>\n" : null).Append("</ul>\n");
        }
    }

    private static string? English => Languages.Of(Languages.English) is { } language ? $" lang=\"{language}\"" : null;

    private static string Text(string text) => Encoder.Encode(text);
}
