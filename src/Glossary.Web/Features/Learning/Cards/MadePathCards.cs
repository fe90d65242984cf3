using System.Collections.Concurrent;
using Glossary.Core.Learning;
using Glossary.Core.Learning.Cards;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Learning.Cards;

/// <summary>The cards of the paths that learners asked for, kept until the glossary changes: a whole class opens one path on one morning.</summary>
internal sealed class MadePathCards(ITermIndex index, ResponseMapper mapper)
{
    private Kept _kept = new(-1);

    /// <summary>The cards of a path with what they are known by; null when there is no such path.</summary>
    internal (PathCardsResponse Response, string Etag)? Find(string slug)
    {
        // Taken before reading: what changes meanwhile is at worst made twice.
        var change = index.Change ?? throw new NotReadyException();
        var kept = Volatile.Read(ref _kept);
        if (kept.Change != change)
        {
            Volatile.Write(ref _kept, kept = new(change));
        }

        return index.FindPath(slug) is { } path ? kept.Paths.GetOrAdd(path.Slug, _ => Make(path)) : null;
    }

    private (PathCardsResponse Response, string Etag) Make(PublishedPath path)
    {
        var lessons = new CardMaker(index).Of(path);
        var response = new PathCardsResponse(
            [.. lessons.Select(lesson => new LessonCardsResponse(lesson.Slug, lesson.Title, [.. lesson.Cards.Select(card => card.Key)]))],
            ReadCards.Of(lessons.SelectMany(lesson => lesson.Cards), index, mapper));
        return (response, ReadCards.EtagOf(response));
    }

    private sealed record Kept(long Change)
    {
        internal ConcurrentDictionary<string, (PathCardsResponse Response, string Etag)> Paths { get; } = new(StringComparer.Ordinal);
    }
}
