using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Formats.Decks;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>
/// Makes a deck of what is taken along: each word asked both ways, what the other side calls it and back, the false friends, the scenarios.
/// A card's key is of what it asks alone, so that a word that stands in two paths is one card, learned once.
/// </summary>
internal sealed class ComposeDeck
{
    private const string Shelf = "Glossary";

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<DeckNote> _notes = [];
    private readonly CardWriting _writing;
    private readonly ITermIndex _index;

    private ComposeDeck(ITermIndex index, Func<string, string> whole) => (_index, _writing) = (index, new(index.Catalogue, whole));

    internal static Deck Of(TakenList list, ITermIndex index, Func<string, string> whole)
    {
        var making = new ComposeDeck(index, whole);
        foreach (var (lesson, i) in list.Lessons.Select((lesson, i) => (lesson, i)))
        {
            making.Add(lesson, lesson.Title is null ? null : FormattableString.Invariant($"{i + 1:00} {lesson.Title}"), list);
        }

        return new(Shelf, list.Title, making._notes);
    }

    private void Add(TakenLesson lesson, string? part, TakenList list)
    {
        string[] tags = list.IsPath ? [$"glossary::path::{list.Slug}"] : [];
        foreach (var term in lesson.Terms)
        {
            string[] own = [.. Tags(term.Summary), .. term.Topics.Select(topic => $"glossary::{topic}"), .. tags];
            var (card, reverse) = _writing.Of(term);
            Add(part, own, card, reverse);
            foreach (var to in Counterparts.Of(term).Select(mapping => mapping.Term.Vocabulary).Distinct().Where(to => Counterparts.SameIn(term, to).Any()))
            {
                var back = Counterparts.SameIn(term, to).Select(mapping => _index.Find(mapping.Term.Key)).OfType<PublishedTerm>().Select(other => _writing.InOtherWords(other, term.Summary.Vocabulary)).OfType<DeckCard>();
                foreach (var one in back.Prepend(_writing.InOtherWords(term, to)!))
                {
                    Add(part, own, one);
                }
            }
        }

        foreach (var friend in lesson.FalseFriends)
        {
            Add(part, [.. Tags(friend.Term), .. Tags(friend.Other), "glossary::false-friends", .. tags], _writing.Of(friend));
        }

        foreach (var scenario in lesson.Scenarios)
        {
            Add(part, ["glossary::scenarios", .. tags], CardWriting.Of(scenario));
        }
    }

    private void Add(string? part, string[] tags, DeckCard card, DeckCard? reverse = null)
    {
        if (_keys.Add(card.Key))
        {
            _notes.Add(new(part, tags, card, reverse));
        }
    }

    private static string[] Tags(TermSummary term) => [$"glossary::{term.Vocabulary}"];
}
