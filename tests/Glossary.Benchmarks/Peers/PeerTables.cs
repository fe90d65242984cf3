using System.Globalization;
using Glossary.Benchmarks.Generated;

namespace Glossary.Benchmarks.Peers;

/// <summary>Prints the figures as Markdown.</summary>
internal static class PeerTables
{
    /// <summary>Speed, then success by kind of query.</summary>
    public static void Print(List<PeerRow> rows, bool onlyOurs)
    {
        if (onlyOurs)
        {
            Say($"At this size only Glossary's own look-up is measured: the others would take hours.");
            Say($"");
        }

        Say($"| look-up | queries scored | timed | a second | p50 ms | p99 ms | bytes of garbage a query |");
        Say($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in rows)
        {
            Say($"| {row.Name} | {row.Scored:N0} | {row.Timed:N0} | {row.PerSecond:N0} | {row.Within(0.5):F3} | {row.Within(0.99):F3} | {(row.Garbage is { } garbage ? garbage.ToString("N0", CultureInfo.InvariantCulture) : "")} |");
        }

        ByKind("p50 ms", rows, (row, kind) => row.Within(0.5, kind));
        ByKind("p99 ms", rows, (row, kind) => row.Within(0.99, kind));
        ByKind("success@1", rows, (row, kind) => row.Success(kind, 1, row.Scored));
        ByKind("success@5", rows, (row, kind) => row.Success(kind, 5, row.Scored));
    }

    /// <summary>What a look-up answered wrongly first.</summary>
    public static void PrintMissed(PeerRow row)
    {
        Say($"");
        foreach (var query in Enum.GetValues<QueryKind>().SelectMany(row.Missed))
        {
            Say($"- {query.Kind}: \"{query.Text}\", meant \"{query.Label}\"");
        }
    }

    private static void ByKind(string what, List<PeerRow> rows, Func<PeerRow, QueryKind?, double> figure)
    {
        QueryKind?[] kinds = [.. Enum.GetValues<QueryKind>(), null];
        Say($"");
        Say($"| {what} | {string.Join(" | ", kinds.Select(kind => kind is { } one ? $"{one}" : "all"))} |");
        Say($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", kinds.Length))}");
        foreach (var row in rows)
        {
            Say($"| {row.Name} | {string.Join(" | ", kinds.Select(kind => figure(row, kind).ToString("F3", CultureInfo.InvariantCulture)))} |");
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
