namespace Glossary.Core.Changes;

/// <summary>A field that two states of a thing have differently.</summary>
/// <param name="Field">The field in the API's own spelling, such as <c>labels</c>.</param>
/// <param name="Part">Which part of it, where it has several: a label's kind and language, a step's number; null otherwise.</param>
/// <param name="Before">What it said; null when it was not there.</param>
/// <param name="After">What it says; null when it is gone.</param>
public sealed record FieldDifference(string Field, string? Part, string? Before, string? After);

/// <summary>Compares two states part by part. Parts that carry a name are compared by it, so that one put in at the top does not make all others look changed.</summary>
internal sealed class Comparison
{
    private readonly List<FieldDifference> _found = [];

    /// <summary>The differences, in the order in which the fields were compared.</summary>
    internal IReadOnlyList<FieldDifference> Found => _found;

    /// <summary>Compares a field of one value.</summary>
    internal Comparison Field(string field, string? before, string? after, string? part = null)
    {
        if (before != after)
        {
            _found.Add(new(field, part, before, after));
        }

        return this;
    }

    /// <summary>Compares a list of parts, each of which has a name; those of one name are compared in their order.</summary>
    internal Comparison Named<T>(string field, IEnumerable<T>? before, IEnumerable<T>? after, Func<T, string> name, Func<T, string?> text)
    {
        var (old, now) = (ByName(before, name, text), ByName(after, name, text));
        foreach (var (key, said) in old)
        {
            Field(field, said, now.GetValueOrDefault(key), key.Name);
        }

        foreach (var (key, says) in now.Where(pair => !old.ContainsKey(pair.Key)))
        {
            Field(field, null, says, key.Name);
        }

        return this;
    }

    /// <summary>Compares a list of texts of which only the presence counts, and their order when nothing else differs.</summary>
    internal Comparison Set(string field, IEnumerable<string>? before, IEnumerable<string>? after, string? part = null)
    {
        string[] old = [.. before ?? []], now = [.. after ?? []];
        string[] gone = [.. old.Except(now, StringComparer.Ordinal)], come = [.. now.Except(old, StringComparer.Ordinal)];
        foreach (var text in gone)
        {
            Field(field, text, null, part);
        }

        foreach (var text in come)
        {
            Field(field, null, text, part);
        }

        return gone.Length + come.Length > 0 ? this : Field(field, string.Join(", ", old), string.Join(", ", now), part);
    }

    private static Dictionary<(string Name, int Occurrence), string?> ByName<T>(IEnumerable<T>? items, Func<T, string> name, Func<T, string?> text)
    {
        var byName = new Dictionary<(string, int), string?>();
        foreach (var group in (items ?? []).GroupBy(name, StringComparer.Ordinal))
        {
            foreach (var (item, i) in group.Select((item, i) => (item, i)))
            {
                byName[(group.Key, i)] = text(item);
            }
        }

        return byName;
    }
}
