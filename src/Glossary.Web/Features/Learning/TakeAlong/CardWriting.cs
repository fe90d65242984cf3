using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Formats.Decks;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Shared.Writing;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>Writes single cards, as the learner's language asks and as the glossary answers.</summary>
/// <param name="catalogue">What the sides are called.</param>
/// <param name="whole">The whole address of a page.</param>
internal sealed class CardWriting(Catalogue catalogue, Func<string, string> whole)
{
    /// <summary>What a word means, and which word means that.</summary>
    internal (DeckCard Card, DeckCard Reverse) Of(PublishedTerm term)
    {
        var (summary, side) = (term.Summary, catalogue.NameOf(term.Summary.Vocabulary));
        Block[] behind = [.. Risks(term), new Paragraph(new Link(whole(TermLinks.Page(summary)), Say("In the glossary")))];
        return (
            Card($"word-to-meaning:{summary.Key}", new(new Paragraph(Say("What does {0} mean by “{1}”?", side, summary.Label))), new([new Paragraph(Named(term)), new Paragraph(summary.Short), .. behind])),
            Card($"meaning-to-word:{summary.Key}", new(new Paragraph(Say("What does {0} call this?", side)), new Paragraph(summary.Short)), new([new Paragraph(Named(term)), .. behind])));
    }

    /// <summary>What the other side calls it; null where it has no word for it.</summary>
    internal DeckCard? InOtherWords(PublishedTerm term, string to)
    {
        List<PublishedMapping> same = [.. Counterparts.SameIn(term, to)];
        var summary = term.Summary;
        return same.Count == 0 ? null : Card(
            $"translate:{summary.Key}:{to}",
            new(new Paragraph(Say("What does {0} call what {1} calls “{2}”?", catalogue.NameOf(to), catalogue.NameOf(summary.Vocabulary), summary.Label)), new Paragraph(new Emphasis(summary.Short))),
            new([.. same.SelectMany(mapping => new Block[]
            {
                new Paragraph(new Strong(mapping.Term.Label), $" ({Words.Of(mapping.Content.Relation)}): {mapping.Term.Short}"),
                new Callout(CalloutKind.Note, Say("To be understood"), mapping.Content.Bridge),
            })]));
    }

    /// <summary>Two meanings that are easily taken for each other.</summary>
    internal DeckCard Of(FalseFriend friend)
    {
        var (one, other) = (friend.Term, friend.Other);
        var (oneSide, otherSide) = (catalogue.NameOf(one.Vocabulary), catalogue.NameOf(other.Vocabulary));
        var question = friend.Word is { } word
            ? Say("Careful: {0} and {1} both say “{2}”. What does each mean, and what do you say instead?", oneSide, otherSide, word)
            : Say("Careful: “{0}” ({1}) is not “{2}” ({3}). What does each mean, and what do you say?", one.Label, oneSide, other.Label, otherSide);
        return Card(
            $"false-friends:{string.Join('~', new[] { one.Key.ToString(), other.Key.ToString() }.Order(StringComparer.Ordinal))}",
            new(new Paragraph(question)),
            new([
                .. new[] { one, other }.Select(end => new Paragraph(new Strong($"{catalogue.NameOf(end.Vocabulary)}, {end.Label}"), $": {end.Short}")),
                new Callout(CalloutKind.Careful, Say("To be understood"), friend.Bridge),
                .. friend.Risks.Select(risk => new Callout(CalloutKind.Safety, Words.Of(NoteKind.PatientSafety), risk.Text)),
            ]));
    }

    /// <summary>What one would do at work.</summary>
    internal static DeckCard Of(AskedScenario scenario)
    {
        var right = scenario.Choices.Single(choice => choice.IsRight);
        return Card(
            scenario.Key,
            new(new Paragraph(scenario.Content.Situation), new Paragraph(new Strong(scenario.Content.Question)), new Paragraph([.. scenario.Choices.SelectMany((choice, i) => new Inline[] { $"{AskedScenario.Letter(i)}. {choice.Text}", new LineBreak() }).SkipLast(1)])),
            new([
                new Paragraph(new Strong(right.Text), new LineBreak(), right.Why),
                .. scenario.Choices.Where(choice => !choice.IsRight).Select(choice => new Paragraph(new Emphasis(Say("Not: {0}", choice.Text)), new LineBreak(), choice.Why)),
            ]));
    }

    private static DeckCard Card(string key, Document question, Document answer) => new(key, Written(question), Written(answer));

    private static CardText Written(Document text) => new(HtmlWriter.Write(text), PlainWriter.Write(text).TrimEnd());

    private static Inline[] Named(PublishedTerm term)
    {
        var others = term.Labels.Where(label => label.Kind is LabelKind.Abbreviation or LabelKind.Synonym && label.Text != term.Summary.Label).Select(label => label.Text).Distinct().ToList();
        return [new Strong(term.Summary.Label), .. others.Count > 0 ? [(Inline)$" ({string.Join(", ", others)})"] : Array.Empty<Inline>()];
    }

    private static IEnumerable<Block> Risks(PublishedTerm term) =>
        term.Notes.Where(note => note.Kind == NoteKind.PatientSafety).Select(note => new Callout(CalloutKind.Safety, Words.Of(note.Kind), note.Text));

    private static string Say(string english, params object[] values) => Translation<Texts>.Of(english, values);
}
