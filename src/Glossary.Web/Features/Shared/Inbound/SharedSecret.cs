using System.Security.Cryptography;

namespace Glossary.Web.Features.Shared.Inbound;

/// <summary>A secret that a sender and the glossary share, with which the sender signs (HMAC-SHA256).</summary>
public sealed class SharedSecret(byte[] key)
{
    /// <summary>Whether a signature is this secret's. How long that takes says nothing of how much of it is right.</summary>
    /// <param name="signature">The signature's bytes.</param>
    /// <param name="signed">What was signed.</param>
    internal bool Made(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> signed)
    {
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, signed, right);
        return CryptographicOperations.FixedTimeEquals(right, signature);
    }

    /// <summary>Whether a signature is any of these secrets': while one takes the place of another, either holds. All are tried, whichever it is.</summary>
    internal static bool AnyMade(IEnumerable<SharedSecret> secrets, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> signed)
    {
        var made = false;
        foreach (var secret in secrets)
        {
            made |= secret.Made(signature, signed);
        }

        return made;
    }

    /// <summary>The bytes that 64 hexadecimal digits write; null when it is anything else.</summary>
    internal static byte[]? Hex(string written)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return written.Length == 2 * bytes.Length && Convert.FromHexString(written, bytes, out _, out var count) == System.Buffers.OperationStatus.Done && count == bytes.Length ? bytes : null;
    }

    /// <summary>The bytes of a signature that Base64 writes; null when it is anything else.</summary>
    internal static byte[]? Base64(string written)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return written.Length == 44 && Convert.TryFromBase64String(written, bytes, out var count) && count == bytes.Length ? bytes : null;
    }
}
