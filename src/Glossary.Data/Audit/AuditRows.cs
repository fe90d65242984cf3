using System.Runtime.CompilerServices;
using Glossary.Core.Changes;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Audit;

/// <summary>A link of the chain with the Revision that it vouches for.</summary>
internal sealed record AuditRow(AuditEntry Entry, Revision? Revision);

/// <summary>Reads the chain, link by link, without holding more of it than a stretch in memory.</summary>
internal static class AuditRows
{
    private const int Stretch = 1000;

    internal static async IAsyncEnumerable<AuditRow> ReadAsync(GlossaryDbContext db, long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = from - 1;
        List<AuditRow> rows;
        do
        {
            var after = last;
            rows = await (
                from entry in db.Audit.AsNoTracking()
                where entry.Number > after
                join revision in db.Revisions.AsNoTracking() on entry.RevisionId equals revision.Id into vouchedFor
                from revision in vouchedFor.DefaultIfEmpty()
                orderby entry.Number
                select new AuditRow(entry, revision)).Take(Stretch).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                yield return row;
                last = row.Entry.Number;
            }
        }
        while (rows.Count == Stretch);
    }
}
