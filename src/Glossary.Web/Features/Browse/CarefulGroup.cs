using System.Globalization;
using Glossary.Core.Search;

namespace Glossary.Web.Features.Browse;

/// <summary>False friends that are read together.</summary>
/// <param name="Letter">Under which of <see cref="Alphabet.Letters"/>; null for those that put a patient at risk.</param>
/// <param name="Total">How many they are in all.</param>
/// <param name="Friends">Those of them that stand on the page, by name.</param>
public sealed record CarefulGroup(string? Letter, int Total, IReadOnlyList<FalseFriend> Friends)
{
    private const CompareOptions Rules = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly CompareInfo Comparing = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Puts those first by which a patient may come to harm, and the others under their letters; then cuts out a page.</summary>
    public static IReadOnlyList<CarefulGroup> Of(IEnumerable<FalseFriend> friends, int skip = 0, int take = int.MaxValue)
    {
        var groups = friends.GroupBy(friend => friend.IsRisky ? null : LetterOf(friend)).OrderBy(group => group.Key is not null).ToList();
        var shown = groups.SelectMany(group => group).Skip(skip).Take(take).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. groups.Select(group => new CarefulGroup(group.Key, group.Count(), [.. group.Where(shown.Contains)])).Where(group => group.Friends.Count > 0)];
    }

    /// <summary>What a pair is filed under.</summary>
    public static string LetterOf(FalseFriend friend) => Alphabet.Letters[Alphabet.PlaceOf(friend.Name)];

    /// <summary>Whether every word of what somebody types is found in the pair.</summary>
    public static bool Speaks(FalseFriend friend, string text)
    {
        var said = string.Join(' ', friend.Word, friend.Term.Label, friend.Term.Abbreviation, friend.Term.Short, friend.Other.Label, friend.Other.Abbreviation, friend.Other.Short, friend.Bridge);
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => Comparing.IndexOf(said, word, Rules) >= 0);
    }
}
