using System.Globalization;
using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared.Writing;

/// <summary>
/// Writes plain text, readable in any ticket, mail or chat; where a link leads stands at the end. Such places look for words of their own in
/// what is pasted: those that wake a whole channel, and the tags of ServiceNow's journal.
/// </summary>
internal static partial class PlainWriter
{
    internal static string Write(Document document)
    {
        var links = document.Blocks.SelectMany(LinesOf).SelectMany(LinksIn).DistinctBy(link => link.Address).ToList();
        var text = string.Concat(document.Blocks.Select((block, i) => Write(block) + (i < document.Blocks.Count - 1 ? Between(block, document.Blocks[i + 1]) : "\n")));
        return text + (links.Count == 0 ? null : "\n" + string.Concat(links.Select(link => $"{(links.Count == 1 ? null : $"{Line(link.Content, " ")}: ")}{link.Address}\n")));
    }

    /// <summary>A line by itself: a link is followed by where it leads.</summary>
    internal static string Write(IReadOnlyList<Inline> line) => Line(line, "\n", withAddresses: true);

    private static string Between(Block block, Block next) => block is Footnote && next is Footnote ? "\n" : "\n\n";

    private static string Write(Block block) => block switch
    {
        Heading heading => Line(heading.Content, " "),
        Paragraph paragraph => Line(paragraph.Content, "\n"),
        Callout callout => Line([$"{callout.Title}: ", .. callout.Content], "\n"),
        ItemList list => string.Join('\n', list.Items.Select((item, i) => Write(list.Kind, item, i + 1))),
        Footnote note => $"{RaisedNumber.Of(note.Number)} {Line(note.Content, " ")}",
        _ => throw Unknown(block),
    };

    private static string Write(ListKind kind, ListItem item, int number)
    {
        var before = kind switch { ListKind.Bullets => "- ", ListKind.Numbers => $"{Number(number)}. ", _ => $"[ ] {Number(number)}. " };
        return before + Line(item.Content, "\n" + new string(' ', Math.Min(before.Length, 4)));
    }

    private static string Line(IReadOnlyList<Inline> line, string lineBreak, bool withAddresses = false) => string.Concat(line.Select(piece => piece switch
    {
        TextRun run => Text(run.Text),
        Strong strong => Line(strong.Content, lineBreak, withAddresses),
        Emphasis emphasis => Line(emphasis.Content, lineBreak, withAddresses),
        Link link => Line(link.Content, lineBreak) + (withAddresses && LinkAddress.Of(link.Address) is { } address ? $" ({address})" : null),
        Code code => Text(code.Text),
        LineBreak => lineBreak,
        FootnoteMark mark => RaisedNumber.Of(mark.Number),
        _ => throw Unknown(piece),
    }));

    private static IEnumerable<IReadOnlyList<Inline>> LinesOf(Block block) => block switch
    {
        Heading heading => [heading.Content],
        Paragraph paragraph => [paragraph.Content],
        Callout callout => [callout.Content],
        ItemList list => list.Items.Select(item => item.Content),
        Footnote note => [note.Content],
        _ => throw Unknown(block),
    };

    private static IEnumerable<(string Address, IReadOnlyList<Inline> Content)> LinksIn(IReadOnlyList<Inline> line) => line.SelectMany(piece => piece switch
    {
        Link link => LinkAddress.Of(link.Address) is { } address ? [(address, link.Content)] : [],
        Strong strong => LinksIn(strong.Content),
        Emphasis emphasis => LinksIn(emphasis.Content),
        _ => [],
    });

    private static string Text(string text) => Seam.Behind(Watched(), CleanLine.Of(text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static InvalidOperationException Unknown(object part) => new($"Plain text is not taught to write a {part.GetType().Name}.");

    [GeneratedRegex(@"@(?=(?:channel|here|everyone|all|group|team)\b)|\[(?=\s*/?\s*code\s*\])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Watched();
}
