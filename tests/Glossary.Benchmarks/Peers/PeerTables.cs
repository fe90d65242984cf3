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

        Say($"| look-up | queries | a second | p50 ms | p99 ms | bytes of garbage a query |");
        Say($"| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in rows)
        {
            var times = row.Times;
            Say($"| {row.Name} | {row.Asked:N0} | {row.PerSecond:N0} | {times[times.Length / 2]:F3} | {times[(int)(times.Length * 0.99)]:F3} | {(row.Garbage is { } garbage ? garbage.ToString("N0", CultureInfo.InvariantCulture) : "")} |");
        }

        Success(rows, 1);
        Success(rows, 5);
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

    private static void Success(List<PeerRow> rows, int within)
    {
        var kinds = Enum.GetValues<QueryKind>();
        Say($"");
        Say($"| success@{within} | {string.Join(" | ", kinds)} | all |");
        Say($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", kinds.Length + 1))}");
        foreach (var row in rows)
        {
            Say($"| {row.Name} | {string.Join(" | ", kinds.Select(kind => Share(row.Success(kind, within, row.Asked))))} | {Share(row.Success(null, within, row.Asked))} |");
        }
    }

    private static string Share(double share) => share.ToString("F3", CultureInfo.InvariantCulture);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
