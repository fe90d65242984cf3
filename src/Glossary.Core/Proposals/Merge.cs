using System.Globalization;
using Glossary.Core.Terms;

namespace Glossary.Core.Proposals;

/// <summary>Two changes of one thing, put together.</summary>
/// <param name="Content">Both changes; where they overlap, ours.</param>
/// <param name="Conflicts">Where they overlap, so that a person has to decide.</param>
public sealed record Merge<T>(T Content, IReadOnlyList<MergeConflict> Conflicts);

/// <summary>A field that two people changed in different ways.</summary>
/// <param name="Field">The field in the API's own spelling.</param>
/// <param name="Base">What it said before either; empty when it said nothing.</param>
/// <param name="Theirs">What it says now.</param>
/// <param name="Ours">What the Proposal wants it to say.</param>
public sealed record MergeConflict(string Field, string Base, string Theirs, string Ours);

/// <summary>Merges field by field and notes where that needs a person.</summary>
internal sealed class ThreeWay
{
    private readonly List<MergeConflict> _conflicts = [];

    internal IReadOnlyList<MergeConflict> Conflicts => _conflicts;

    /// <summary>One value: whoever changed it has it; both, and a person decides.</summary>
    internal T Value<T>(string field, T @base, T theirs, T ours)
    {
        var same = EqualityComparer<T>.Default;
        if (same.Equals(ours, @base) || same.Equals(ours, theirs))
        {
            return theirs;
        }

        if (!same.Equals(theirs, @base))
        {
            Conflict(field, @base, theirs, ours);
        }

        return ours;
    }

    /// <summary>A list: what either added or took away; when both replaced the same item, a person decides.</summary>
    internal IReadOnlyList<T> Items<T>(string field, IReadOnlyList<T> @base, IReadOnlyList<T> theirs, IReadOnlyList<T> ours, Func<T, string> written)
    {
        if (ours.SequenceEqual(@base) || ours.SequenceEqual(theirs))
        {
            return theirs;
        }

        if (theirs.SequenceEqual(@base))
        {
            return ours;
        }

        var added = ours.Except(@base).ToList();
        var bothTook = @base.Except(ours).Intersect(@base.Except(theirs)).Any();
        if (bothTook && !added.ToHashSet().SetEquals(theirs.Except(@base)))
        {
            string Written(IEnumerable<T> items) => string.Join('\n', items.Select(written));
            _conflicts.Add(new(field, Written(@base), Written(theirs), Written(ours)));
            return ours;
        }

        return [.. theirs.Except(@base.Except(ours)), .. added.Except(theirs)];
    }

    internal void Conflict(string field, object? @base, object? theirs, object? ours) => _conflicts.Add(new(field, Text(@base), Text(theirs), Text(ours)));

    private static string Text(object? value) => value switch
    {
        Definition definition => definition.Short,
        Enum name => EnumName.Of(name),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
