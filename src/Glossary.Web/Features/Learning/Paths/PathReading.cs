using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Learning;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>A learning path as it is read: its Terms as they are called at that moment.</summary>
/// <param name="Path">The path.</param>
/// <param name="Lessons">Its lessons, in order.</param>
public sealed record PathReading(PublishedPath Path, IReadOnlyList<LessonReading> Lessons)
{
    /// <summary>The revision alone would keep a Term's former name in a client's cache: what the Terms are called is part of the answer.</summary>
    internal string Etag
    {
        get
        {
            var terms = JsonSerializer.SerializeToUtf8Bytes(Lessons.Select(lesson => new { lesson.Terms, lesson.FalseFriends }), GlossaryJson.Options);
            return $"\"{Path.Revision}-{Convert.ToHexStringLower(SHA256.HashData(terms).AsSpan(0, 8))}\"";
        }
    }

    /// <summary>Reads a path with its Terms as the index has them.</summary>
    internal static PathReading Of(PublishedPath path, ITermIndex index) => new(path, [.. path.Content.Lessons.Select(lesson => LessonReading.Of(lesson, index))]);
}

/// <summary>A lesson as it is read.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Terms">Those of its Terms that are published.</param>
/// <param name="FalseFriends">Those of its pairs whose Terms are.</param>
public sealed record LessonReading(LessonContent Content, IReadOnlyList<TermSummary> Terms, IReadOnlyList<FalseFriendReading> FalseFriends)
{
    internal static LessonReading Of(LessonContent lesson, ITermIndex index) => new(
        lesson,
        [.. lesson.Terms.Select(key => index.Find(key)?.Summary).OfType<TermSummary>()],
        [.. lesson.FalseFriends.Select(pair => FalseFriendReading.Of(pair, index)).OfType<FalseFriendReading>()]);
}

/// <summary>Two Terms not to be taken for each other, as they are read.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Rationale">Why they mean different things; null when nothing joins them any more.</param>
/// <param name="Bridge">What to say in a mixed meeting; null when nothing joins them any more.</param>
public sealed record FalseFriendReading(TermSummary One, TermSummary Other, string? Rationale, string? Bridge)
{
    internal static FalseFriendReading? Of(FalseFriendPair pair, ITermIndex index)
    {
        if (index.Find(pair.One) is not { } one || index.Find(pair.Other) is not { } other)
        {
            return null;
        }

        var mapping = one.Mappings.FirstOrDefault(mapping => mapping.Term.Key == pair.Other && mapping.Content.Relation == MappingRelation.FalseFriend);
        return new(one.Summary, other.Summary, mapping?.Content.Rationale, mapping?.Content.Bridge);
    }
}
