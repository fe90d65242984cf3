using Glossary.Core.Learning;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>Takes a learning path along, its Terms as the glossary says them now.</summary>
internal static class TakePath
{
    /// <summary>The path; null when there is none of that slug.</summary>
    internal static TakenList? Find(string slug, ITermIndex index) => index.FindPath(slug) is not { } path
        ? null
        : new(path.Content.Title, path.Content.Audience, path.Content.Purpose, path.Slug, $"/learn/{path.Slug}", [.. path.Content.Lessons.Select(lesson => Of(path.Slug, lesson, index))]);

    private static TakenLesson Of(string path, LessonContent lesson, ITermIndex index) => new(
        lesson.Title,
        lesson.Goal,
        TermsInUse.Of(lesson.Terms, index),
        [.. lesson.FalseFriends.Select(pair => index.FalseFriends().FirstOrDefault(friend => IsOf(friend, pair))).OfType<FalseFriend>()],
        [.. lesson.Scenarios.Select((scenario, i) => new AskedScenario(FormattableString.Invariant($"scenario:{path}/{lesson.Slug}/{i + 1}"), scenario))]);

    private static bool IsOf(FalseFriend friend, FalseFriendPair pair) =>
        (friend.Term.Key == pair.One && friend.Other.Key == pair.Other) || (friend.Term.Key == pair.Other && friend.Other.Key == pair.One);
}

/// <summary>Terms as one learns them.</summary>
internal static class TermsInUse
{
    /// <summary>The Terms of those keys, each once; in the place of one that is out of use stands its successor, and one without is left out.</summary>
    internal static IReadOnlyList<PublishedTerm> Of(IEnumerable<TermKey> keys, ITermIndex index) =>
        [.. keys.Select(index.Find).OfType<PublishedTerm>().Select(term => InUse(term, index)).OfType<PublishedTerm>().DistinctBy(term => term.Summary.Id)];

    private static PublishedTerm? InUse(PublishedTerm term, ITermIndex index) =>
        term.Summary.Status != Status.Deprecated ? term : index.Successor(term) is { Status: not Status.Deprecated } successor ? index.Find(successor.Key) : null;
}
