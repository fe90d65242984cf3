namespace Glossary.Formats.Decks;

/// <summary>Cards to learn with elsewhere, before they are written in one form or another.</summary>
/// <param name="Shelf">The deck that it stands in, beside others of the same origin.</param>
/// <param name="Name">What it is called; its parts stand below it.</param>
/// <param name="Notes">What is asked, in the order in which it is learned. No two cards have the same key.</param>
public sealed record Deck(string Shelf, string Name, IReadOnlyList<DeckNote> Notes);

/// <summary>One thing to know, asked one way or both.</summary>
/// <param name="Part">The part of the deck that it belongs to, such as a lesson; null where it belongs to the whole.</param>
/// <param name="Tags">Words to find it by.</param>
/// <param name="Card">The question and its answer.</param>
/// <param name="Reverse">The same the other way round; null where it is asked one way only.</param>
public sealed record DeckNote(string? Part, IReadOnlyList<string> Tags, DeckCard Card, DeckCard? Reverse = null)
{
    /// <summary>Its cards, one or two.</summary>
    public IEnumerable<DeckCard> Cards => Reverse is null ? [Card] : [Card, Reverse];
}

/// <summary>A question and its answer.</summary>
/// <param name="Key">What the card is known by in every state of the glossary, such as <c>word-to-meaning:htm/pacs</c>.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
public sealed record DeckCard(string Key, CardText Question, CardText Answer);

/// <summary>A side of a card, twice the same.</summary>
/// <param name="Html">As HTML of plain elements.</param>
/// <param name="Plain">As lines of plain text.</param>
public sealed record CardText(string Html, string Plain);
