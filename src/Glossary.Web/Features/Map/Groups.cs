namespace Glossary.Web.Features.Map;

/// <summary>
/// Parts a topic's connections into groups that are small enough to be taken in at a glance: what hangs together stays together, and
/// what hangs together too widely is parted about the Terms that have the most counterparts.
/// </summary>
internal static class Groups
{
    private const int MostTerms = 10;
    private const int MostCounterparts = 9;
    private const int RowsOfAPart = 30;

    /// <summary>The groups, A to Z by their first Term.</summary>
    internal static IReadOnlyList<IReadOnlyList<Connection>> Of(IReadOnlyList<Connection> connections) =>
    [
        .. Connected(connections).SelectMany(group => Terms(group).Count() <= MostTerms ? [group] : Parted(group))
            .OrderBy(group => group[0].Source.Label, StringComparer.OrdinalIgnoreCase).ThenBy(group => group[0].Source.Key.ToString(), StringComparer.Ordinal).ThenBy(group => group[0].Target.Key.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>The groups, as many to a part as can be read without losing one's way.</summary>
    internal static IReadOnlyList<IReadOnlyList<IReadOnlyList<Connection>>> Parts(IReadOnlyList<IReadOnlyList<Connection>> groups)
    {
        var parts = new List<List<IReadOnlyList<Connection>>>();
        var rows = RowsOfAPart;
        foreach (var group in groups)
        {
            var height = Math.Max(group.Select(connection => connection.Source.Id).Distinct().Count(), group.Select(connection => connection.Target.Id).Distinct().Count());
            if (rows + height > RowsOfAPart)
            {
                parts.Add([]);
                rows = 0;
            }

            parts[^1].Add(group);
            rows += height + 1;
        }

        return parts;
    }

    private static IEnumerable<Guid> Terms(IEnumerable<Connection> group) => group.SelectMany(connection => new[] { connection.Source.Id, connection.Target.Id }).Distinct();

    private static IEnumerable<IReadOnlyList<Connection>> Connected(IReadOnlyList<Connection> connections)
    {
        var at = connections.SelectMany(connection => new[] { (Term: connection.Source.Id, connection), (Term: connection.Target.Id, connection) }).ToLookup(end => end.Term, end => end.connection);
        var groupOf = new Dictionary<Guid, int>();
        foreach (var first in connections)
        {
            if (!groupOf.TryAdd(first.Source.Id, groupOf.Count))
            {
                continue;
            }

            var next = new Queue<Guid>([first.Source.Id]);
            while (next.TryDequeue(out var term))
            {
                foreach (var other in Terms(at[term]).Where(other => groupOf.TryAdd(other, groupOf[term])))
                {
                    next.Enqueue(other);
                }
            }
        }

        return connections.GroupBy(connection => groupOf[connection.Source.Id]).Select(group => group.ToList());
    }

    private static IEnumerable<IReadOnlyList<Connection>> Parted(IReadOnlyList<Connection> group)
    {
        List<Connection> left = [.. group];
        while (left.Count > 0)
        {
            var hub = left.SelectMany(connection => new[] { connection.Source, connection.Target }).GroupBy(term => term.Id)
                .OrderByDescending(ends => ends.Count()).ThenBy(ends => ends.First().Key.ToString(), StringComparer.Ordinal).First().Key;
            List<Connection> about = [.. left.Where(connection => connection.Source.Id == hub || connection.Target.Id == hub).Take(MostCounterparts)];
            left.RemoveAll(about.Contains);
            yield return about;
        }
    }
}
