using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Data.Audit;

/// <summary>What a walk along the chain found.</summary>
/// <param name="Tip">The last link that holds.</param>
/// <param name="Fault">What is wrong with the first that does not; null when all hold.</param>
public sealed record AuditVerdict(AuditTip Tip, string? Fault);

/// <summary>Walks the audit log's chain and finds the first link that was altered, left out or put in.</summary>
public static class AuditCheck
{
    /// <summary>Walks it from its beginning.</summary>
    /// <param name="db">The database.</param>
    /// <param name="head">The hash of a link that the chain is known to have had, kept elsewhere: without it nobody can tell that the end was cut off. Null when none was kept.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<AuditVerdict> RunAsync(GlossaryDbContext db, byte[]? head, CancellationToken cancellationToken)
    {
        // One moment for everything: a write in between must not look like a fault.
        await using var moment = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var tip = AuditTip.None;
        var seen = head is null;
        await foreach (var row in AuditRows.ReadAsync(db, 1, cancellationToken))
        {
            if (Fault(tip, row) is { } fault)
            {
                return new(tip, string.Create(CultureInfo.InvariantCulture, $"Entry {tip.Number + 1}: {fault}"));
            }

            tip = new(row.Entry.Number, row.Entry.Hash);
            seen |= head.AsSpan().SequenceEqual(row.Entry.Hash);
        }

        return new(tip, seen ? await MissingAsync(db, cancellationToken) : "No entry has the hash that was kept: the end of the log was cut off, or the hash is another glossary's.");
    }

    private static string? Fault(AuditTip tip, AuditRow row)
    {
        var (entry, revision) = row;
        if (entry.Number != tip.Number + 1)
        {
            return "it is missing.";
        }

        if (!entry.Previous.AsSpan().SequenceEqual(tip.Hash))
        {
            return "it does not follow the entry before it.";
        }

        if (entry.RevisionId is not null && revision is null)
        {
            return $"the revision that it vouches for is gone ({entry.Subject}).";
        }

        var digest = revision is null ? AuditHash.NoRevision : AuditHash.OfRevision(revision);
        var hash = AuditHash.OfEntry(entry.Previous, entry.Number, entry.At, new(entry.Kind, entry.Actor, entry.Subject, entry.Detail), digest);
        return hash.AsSpan().SequenceEqual(entry.Hash) ? null
            : revision is null ? "it was altered."
            : $"it was altered, or revision {revision.Number.ToString(CultureInfo.InvariantCulture)} of {revision.Key} was.";
    }

    /// <summary>What stands beside the chain without a link of it, or says something else than the Revision that it announces.</summary>
    private static async Task<string?> MissingAsync(GlossaryDbContext db, CancellationToken cancellationToken)
    {
        var stray = await db.Revisions.Where(revision => !db.Audit.Any(entry => entry.RevisionId == revision.Id)).OrderBy(revision => revision.Id).FirstOrDefaultAsync(cancellationToken);
        if (stray is not null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Revision {stray.Number} of {stray.Key} stands in the history without an entry in the log.");
        }

        var untold = await db.Revisions.Where(revision => !db.Changes.Any(change =>
                change.RevisionId == revision.Id && change.Subject == revision.Subject && change.SubjectId == revision.SubjectId && change.Key == revision.Key && change.At == revision.At))
            .OrderBy(revision => revision.Id).FirstOrDefaultAsync(cancellationToken);
        return untold is null ? null : string.Create(CultureInfo.InvariantCulture, $"The change feed does not say what revision {untold.Number} of {untold.Key} does.");
    }
}
