using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Glossary.Core;
using Glossary.Core.Learning.Cards;
using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Tests.Relevance;

namespace Glossary.Tests.Learning;

/// <summary>Every card that the glossary's own seed gives, held to what a learner may expect of a card.</summary>
public sealed partial class OwnCardsTests
{
    private static readonly Lazy<IReadOnlyList<Card>> All = new(MakeAll);

    private static Dictionary<TermKey, PublishedTerm> Terms { get; } = SeedIndex.Shared.ReadAll(terms => terms.ToDictionary(term => term.Summary.Key));

    private static ILookup<(string Vocabulary, string Label), PublishedTerm> Named { get; } = Terms.Values.ToLookup(term => (term.Summary.Vocabulary, term.Summary.Label));

    [Test]
    public void EveryCard_HasOneRightAnswerAmongThreeOrFourThatDiffer() => Hold(card =>
        card.Choices.Count is not (3 or 4) ? $"has {card.Choices.Count} choices"
        : card.Choices.Count(choice => choice.IsRight) != 1 ? "has not one right answer"
        : card.Choices.Select(choice => Folded(choice.Text)).Distinct().Count() != card.Choices.Count ? "says the same twice"
        : card.Choices.Any(choice => string.IsNullOrWhiteSpace(choice.Text)) || string.IsNullOrWhiteSpace(card.Prompt) || string.IsNullOrWhiteSpace(card.Explanation) ? "says nothing somewhere"
        : !CardKey.IsValid(card.Key) ? "has no good key"
        : null);

    /// <summary>Checked here by other rules than those by which cards are made.</summary>
    [Test]
    public void NoCard_GivesItsAnswerAway() => Hold(card =>
    {
        var question = string.Join(" | ", (card.Context ?? string.Empty).Split('\n').Prepend(card.Prompt).Select(part => $" {Folded(part)} "));
        var answers = card.Choices.Where(choice => choice.IsRight).Select(choice => choice.Text).Concat(card.Accepted).Where(name => name.Any(char.IsAsciiLetterLower) || name.Length > 4);
        return answers.FirstOrDefault(answer => Folded(answer).Length > 0 && question.Contains($" {Folded(answer)} ", StringComparison.Ordinal)) is { } given ? $"gives \"{given}\" away" : null;
    });

    [Test]
    public void NoWrongChoice_WouldBeRightAsWell() => Hold(card =>
    {
        if (card.Kind is not (CardKind.MeaningToWord or CardKind.Translate or CardKind.Gap))
        {
            return null;
        }

        var alike = card.Terms.SelectMany(key => SameOrNearly(Terms[key])).ToHashSet();
        var vocabulary = card.Terms[0].Vocabulary;
        foreach (var choice in card.Choices.Where(choice => !choice.IsRight))
        {
            if (Named[(vocabulary, choice.Text)].FirstOrDefault(term => alike.Contains(term.Summary.Key)) is { } right)
            {
                return $"offers {right.Summary.Key} as wrong";
            }

            if (card.Accepted.Any(name => Folded(name) == Folded(choice.Text)))
            {
                return $"offers \"{choice.Text}\" as wrong and accepts it typed";
            }
        }

        return null;
    });

    [Test]
    public void Cards_AreMadeAlikeEachTime_AndFoundByTheirKey()
    {
        var again = new CardMaker(SeedIndex.Shared);
        var picked = All.Value.Where((_, i) => i % 97 == 0).ToList();
        Assert.That(picked.Where(card => Written(again.Find(card.Key)) != Written(card)).Select(card => card.Key), Is.Empty);
        Assert.That(new[] { "meaning-to-word:htm/unheard-of-gizmo", "scenario:none/none/1", "translate:htm/work-order", "gap:", "which-meaning:it/incident~htm/incident", "nonsense" }.Select(again.Find), Is.All.Null);
    }

    /// <summary>Every lesson of every path can be practised, and each kind of card is among them.</summary>
    [Test]
    public void EveryLesson_HasCards()
    {
        var maker = new CardMaker(SeedIndex.Shared);
        var lessons = SeedIndex.Shared.Paths().SelectMany(path => maker.Of(path).Select(lesson => (Path: path, Lesson: lesson))).ToList();
        TestContext.Out.WriteLine($"{lessons.Sum(lesson => lesson.Lesson.Cards.Count)} cards in {lessons.Count} lessons");
        Assert.That(lessons.Where(lesson => lesson.Lesson.Cards.Count < 5).Select(lesson => $"{lesson.Path.Slug}/{lesson.Lesson.Slug}: {lesson.Lesson.Cards.Count}"), Is.Empty);
        Assert.That(lessons.SelectMany(lesson => lesson.Lesson.Cards).Select(card => card.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<CardKind>()));
    }

    private static List<Card> MakeAll()
    {
        var maker = new CardMaker(SeedIndex.Shared);
        var paths = SeedIndex.Shared.Paths().SelectMany(maker.Of).SelectMany(lesson => lesson.Cards);
        var alone = Terms.Keys.OrderBy(key => key.ToString(), StringComparer.Ordinal).SelectMany(key => maker.Of([key]));
        var pairs = SeedIndex.Shared.FalseFriends().SelectMany(pair => maker.Of([pair.Term.Key, pair.Other.Key]));
        var cards = paths.Concat(alone).Concat(pairs).DistinctBy(card => card.Key).ToList();
        TestContext.Out.WriteLine(string.Join(", ", cards.GroupBy(card => card.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Count()}")));
        if (Environment.GetEnvironmentVariable("GLOSSARY_CARDS") is { } file)
        {
            File.WriteAllLines(file, cards.Select(Written));
        }

        return cards;
    }

    private static void Hold(Func<Card, string?> faultOf)
    {
        var faults = All.Value.Select(card => (card.Key, Fault: faultOf(card))).Where(card => card.Fault is not null).Select(card => $"{card.Key} {card.Fault}").ToList();
        Assert.That(faults, Is.Empty, $"{faults.Count} of {All.Value.Count} cards\n{string.Join('\n', faults.Take(30))}");
    }

    private static IEnumerable<TermKey> SameOrNearly(PublishedTerm term) => term.Relations.Where(relation => relation.Kind != RelationKind.Related).Select(relation => relation.Term.Key)
        .Concat(term.Mappings.Where(mapping => mapping.Content.Relation is not (MappingRelation.FalseFriend or MappingRelation.RelatedMatch)).Select(mapping => mapping.Term.Key)).Append(term.Summary.Key);

    private static string Written(Card? card) => card is null ? "none" : JsonSerializer.Serialize(card, GlossaryJson.Options);

    private static string Folded(string text) => Other().Replace(text.Normalize(NormalizationForm.FormKD).ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}_]+")]
    private static partial Regex Other();
}
