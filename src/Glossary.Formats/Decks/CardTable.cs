using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Glossary.Formats.Decks;

/// <summary>Writes a deck as a table, one card a row: RFC 4180, with the byte-order mark by which spreadsheets know UTF-8.</summary>
public static class CardTable
{
    /// <summary>A text that a spreadsheet would take for a formula begins with an apostrophe, which shows it as the text that it is.</summary>
    private static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
        InjectionEscapeCharacter = '\'',
    };

    /// <summary>The table.</summary>
    public static string Write(Deck deck)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write('\uFEFF');
        using (var csv = new CsvWriter(text, Rules))
        {
            Row(csv, ["key", "part", "question", "answer", "tags"]);
            foreach (var (note, card) in deck.Notes.SelectMany(note => note.Cards, (note, card) => (note, card)))
            {
                Row(csv, [card.Key, note.Part, card.Question.Plain, card.Answer.Plain, string.Join(' ', note.Tags)]);
            }
        }

        return text.ToString();
    }

    private static void Row(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}
