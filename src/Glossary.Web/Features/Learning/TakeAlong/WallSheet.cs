using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>What stands on the sheet for the wall: as much as is read from two metres.</summary>
/// <param name="Items">The words.</param>
/// <param name="More">How many words of its kind there was no room for.</param>
public sealed record WallSheet(IReadOnlyList<WallItem> Items, int More)
{
    private const int Most = 6;

    /// <summary>What a sixth of the sheet holds in its usual letters.</summary>
    private const int LongestText = 230;

    /// <summary>Whether its letters must be smaller.</summary>
    public bool IsDense => Items.Any(item => item.Length > LongestText);

    /// <summary>The false friends; where there are none, words with what the other side calls the same.</summary>
    internal static WallSheet Of(TakenList list, ITermIndex index)
    {
        List<WallItem> items = [.. list.FalseFriends.Select(friend => new WallItem(friend.Word ?? friend.Term.Label, friend.Word is null ? friend.Other.Label : null, true, [friend.Term, friend.Other], friend.Bridge))];
        if (items.Count == 0)
        {
            items.AddRange(list.Lessons.SelectMany(lesson => WordPair.Of(lesson.Terms, index)).Where(pair => pair.Mapping is { Relation: MappingRelation.ExactMatch or MappingRelation.CloseMatch })
                .Select(pair => new WallItem(pair.Left!.Summary.Label, pair.Right!.Summary.Label, false, [pair.Left.Summary, pair.Right.Summary], pair.Mapping!.Bridge)));
        }

        return new([.. items.Take(Most)], Math.Max(0, items.Count - Most));
    }
}

/// <summary>A word on the wall.</summary>
/// <param name="Word">The word.</param>
/// <param name="Other">What it stands beside; null where both sides say the same word.</param>
/// <param name="IsFalseFriend">Whether the two mean different things.</param>
/// <param name="Sides">What each side means.</param>
/// <param name="Say">What to say so that both understand.</param>
public sealed record WallItem(string Word, string? Other, bool IsFalseFriend, IReadOnlyList<TermSummary> Sides, string Say)
{
    internal int Length => Sides.Sum(side => side.Short.Length) + Say.Length;
}
