using System.Text;

namespace Glossary.Formats.Decks;

/// <summary>
/// Writes a deck as a text file that Anki 2.1.55 and later imports, with the file headers that its manual documents. The deck stands in a
/// column, since Anki makes a deck that is named there and doesn't make one that a header names; each way of asking is a note of its own, so
/// that Anki's own note type "Basic" takes it. Where a collection calls that otherwise, Anki offers the one in use, and the columns fit by
/// their order, which is why no header names them.
/// </summary>
public static class AnkiText
{
    private const string Headers = """
        #separator:tab
        #html:true
        #notetype:Basic
        #guid column:1
        #deck column:2
        #tags column:3

        """;

    /// <summary>The text, UTF-8 without a byte-order mark when written so.</summary>
    public static string Write(Deck deck)
    {
        var text = new StringBuilder(Headers.ReplaceLineEndings("\n"));
        foreach (var (note, card) in deck.Notes.SelectMany(note => note.Cards, (note, card) => (note, card)))
        {
            text.AppendJoin('\t', StableId.Guid("text", card.Key), Field(AnkiField.DeckName(deck.Shelf, deck.Name, note.Part)), Field(AnkiField.Tags(note.Tags)), Field(AnkiField.Html(card.Question.Html)), Field(AnkiField.Html(card.Answer.Html))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>In quotation marks, whatever stands in it.</summary>
    private static string Field(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
