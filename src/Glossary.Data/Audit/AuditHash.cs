using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Changes;

namespace Glossary.Data.Audit;

/// <summary>
/// What the chain's hashes are taken over. Each field is hashed by itself (SHA-256 of its UTF-8 text; empty where there is none) and the
/// hashes are joined, so that no text can pretend to be two fields; moments are whole microseconds since 1970. The migration that
/// began the chain computes the same in SQL.
/// </summary>
internal static class AuditHash
{
    private const int Size = SHA256.HashSizeInBytes;

    /// <summary>In place of a Revision's digest where there is no Revision.</summary>
    internal static readonly byte[] NoRevision = new byte[Size];

    /// <summary>The hash of a link: of the one before, its own fields, and its Revision's digest.</summary>
    internal static byte[] OfEntry(ReadOnlySpan<byte> previous, long number, DateTimeOffset at, AuditEvent happened, ReadOnlySpan<byte> revisionDigest)
    {
        Span<byte> joined = stackalloc byte[8 * Size];
        previous.CopyTo(joined);
        Put(joined, 1, number.ToString(CultureInfo.InvariantCulture));
        Put(joined, 2, Microseconds(at));
        Put(joined, 3, happened.Kind);
        Put(joined, 4, happened.Actor);
        Put(joined, 5, happened.Subject);
        Put(joined, 6, happened.Detail);
        revisionDigest.CopyTo(joined[(7 * Size)..]);
        return SHA256.HashData(joined);
    }

    /// <summary>The digest of a Revision: of everything that its row holds.</summary>
    internal static byte[] OfRevision(Revision revision)
    {
        Span<byte> joined = stackalloc byte[10 * Size];
        Put(joined, 0, revision.Id.ToString());
        Put(joined, 1, CamelCaseConverter<Subject>.Write(revision.Subject));
        Put(joined, 2, revision.SubjectId.ToString());
        Put(joined, 3, revision.Key);
        Put(joined, 4, revision.Number.ToString(CultureInfo.InvariantCulture));
        Put(joined, 5, revision.Author);
        Put(joined, 6, revision.Reason);
        Put(joined, 7, revision.Before ?? string.Empty);
        Put(joined, 8, revision.After);
        Put(joined, 9, Microseconds(revision.At));
        return SHA256.HashData(joined);
    }

    private static void Put(Span<byte> joined, int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = most <= 1024 ? stackalloc byte[most] : new byte[most];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(text, utf8)], joined.Slice(place * Size, Size));
    }

    private static string Microseconds(DateTimeOffset at) => ((at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);
}
