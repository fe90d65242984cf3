using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>Takes a list of Terms along: those that are named, or all of a topic, a stage, a vocabulary, a letter, or the false friends among them.</summary>
/// <param name="Terms">Keys, divided by commas.</param>
/// <param name="Topic">The slug of a topic.</param>
/// <param name="Stage">A stage as it is spelt in JSON.</param>
/// <param name="Vocabulary">The slug of a vocabulary.</param>
/// <param name="Letter">One of <see cref="Alphabet.Letters"/>.</param>
/// <param name="Careful"><c>all</c> for false friends alone, <c>risk</c> for those by which a patient may come to harm.</param>
internal sealed record TakeList(string? Terms, string? Topic, string? Stage, string? Vocabulary, string? Letter, string? Careful)
{
    /// <summary>More than these are no list to learn with; the largest topic and the fullest letter have fewer.</summary>
    internal const int Most = 500;

    private const int NamedInTitle = 3;

    internal static TakeList Read(IQueryCollection query)
    {
        return new(Given("terms"), Given("topic"), Given("stage"), Given("vocabulary"), Given("letter")?.ToLowerInvariant(), Given("careful"));

        string? Given(string name) => string.IsNullOrWhiteSpace(query[name]) ? null : query[name].ToString().Trim();
    }

    /// <summary>The list; or null, and what is wrong with what was asked.</summary>
    internal TakenList? Find(ITermIndex index, string address, Faults faults)
    {
        Check(index.Catalogue, faults);
        if (!faults.None)
        {
            return null;
        }

        var (title, lesson) = Terms is null ? (string.Join(" · ", Titles(index.Catalogue)), Careful is null ? OfShelf(index) : OfFalseFriends(index)) : Named(index, faults);
        var count = Math.Max(lesson.Terms.Count, lesson.FalseFriends.Count);
        if (faults.None && count == 0)
        {
            faults.Add("list", Say("There is no such word. Ask for less at once: a topic, or a letter."));
        }

        faults.Require(count <= Most, "list", Say("These are {0} words; {1} at most go along at once. Keep to a topic, a stage, a vocabulary or a letter as well.", count, Most));
        return faults.None ? new(title, null, null, Slug.From(title) is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 60)].TrimEnd('-') : "list", address, [lesson]) : null;
    }

    private void Check(Catalogue catalogue, Faults faults)
    {
        faults.Require(Terms is not null || Topic is not null || Stage is not null || Vocabulary is not null || Letter is not null || Careful is not null, "list", Say("Say what to take along: a topic, a stage, a vocabulary, a letter, or Terms by their keys, such as terms=htm/work-order,it/ticket."));
        faults.Require(Terms is null || (Topic ?? Stage ?? Vocabulary ?? Letter ?? Careful) is null, "terms", Say("Name either Terms, or what they have in common."));
        faults.Require(Topic is null || catalogue.Topic(Topic) is not null, "topic", Say("There is no topic “{0}”.", Topic ?? string.Empty));
        faults.Require(Stage is null || OneOf<Stage>.TryParse(Stage, null, out _), "stage", Say("A stage is plan, install, operate, service or decommission."));
        faults.Require(Vocabulary is null || catalogue.Known(Vocabulary) is not null, "vocabulary", Say("A vocabulary is one of {0}.", string.Join(", ", catalogue.Vocabularies.Select(known => known.Slug))));
        faults.Require(Letter is null || Alphabet.Letters.Contains(Letter), "letter", Say("A letter is a to z, 0-9 for digits, or other."));
        faults.Require(Careful is null or "all" or "risk", "careful", Say("Of false friends, take “all” or those with a “risk” for patients."));
    }

    private (string Title, TakenLesson Lesson) Named(ITermIndex index, Faults faults)
    {
        var named = Terms!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Select(text => (Text: text, Known: TermKey.TryParse(text, out var key), Key: key)).ToList();
        foreach (var (text, _, _) in named.Where(one => !one.Known || index.Find(one.Key) is null))
        {
            faults.Add("terms", Say("There is no Term {0}.", text));
        }

        var terms = TermsInUse.Of(named.Where(one => one.Known).Select(one => one.Key), index);
        var title = string.Join(", ", terms.Take(NamedInTitle).Select(term => term.Summary.Label)) + (terms.Count > NamedInTitle ? " …" : null);
        return (title, Of(terms, index));
    }

    private TakenLesson OfShelf(ITermIndex index)
    {
        // Too many are counted, not read.
        var names = index.Names(new(Vocabulary, Letter, Topic, StageOf(), Take: Most));
        return names.Total > Most
            ? new(null, null, new PublishedTerm[names.Total], [], [])
            : Of([.. names.Items.Select(name => index.Find(name.Term.Key)).OfType<PublishedTerm>()], index);
    }

    private TakenLesson OfFalseFriends(ITermIndex index)
    {
        var inStage = StageOf() is { } stage ? index.Names(new(Stage: stage, Marks: TermMarks.FalseFriend, Take: int.MaxValue)).Items.Select(name => name.Term.Id).ToHashSet() : null;
        return new(null, null, [],
            [.. index.FalseFriends().Where(friend => (Careful != "risk" || friend.IsRisky)
                && (Topic is null || friend.Topics.Contains(Topic))
                && (Letter is null || Alphabet.Letters[Alphabet.PlaceOf(friend.Name)] == Letter)
                && (Vocabulary is null || friend.Term.Vocabulary == Vocabulary || friend.Other.Vocabulary == Vocabulary)
                && (inStage is null || inStage.Contains(friend.Term.Id) || inStage.Contains(friend.Other.Id)))],
            []);
    }

    private static TakenLesson Of(IReadOnlyList<PublishedTerm> terms, ITermIndex index)
    {
        var ids = terms.Select(term => term.Summary.Id).ToHashSet();
        return new(null, null, terms, [.. index.FalseFriends().Where(friend => ids.Contains(friend.Term.Id) || ids.Contains(friend.Other.Id))], []);
    }

    private IEnumerable<string> Titles(Catalogue catalogue)
    {
        if (Careful is not null)
        {
            yield return Say(Careful == "risk" ? "False friends that put a patient at risk" : "False friends");
        }

        if (Topic is not null)
        {
            yield return catalogue.Topic(Topic)!.Name;
        }

        if (StageOf() is { } stage)
        {
            yield return Words.Of(stage);
        }

        if (Vocabulary is not null)
        {
            yield return catalogue.NameOf(Vocabulary);
        }

        if (Letter is not null)
        {
            yield return Letter == Alphabet.Other ? Say("Others") : Letter.Replace('-', '–').ToUpperInvariant();
        }
    }

    private Stage? StageOf() => OneOf<Stage>.TryParse(Stage, null, out var stage) ? stage.Value : null;

    private static string Say(string english, params object[] values) => Translation<Texts>.Of(english, values);
}
