using System.Security.Cryptography;
using System.Text;

namespace Glossary.Web.Features.Shared.Inbound;

/// <summary>The secrets that senders and the glossary share, with which the senders sign (HMAC-SHA256). While one takes the place of another, either holds.</summary>
public sealed class SharedSecrets
{
    private readonly IReadOnlyList<byte[]> _keys;

    private SharedSecrets(IReadOnlyList<byte[]> keys) => _keys = keys;

    /// <summary>Whether there is none.</summary>
    public bool None => _keys.Count == 0;

    /// <summary>Reads them out of a setting.</summary>
    /// <param name="configured">With commas between several; null for none.</param>
    /// <param name="keyOf">The key that a secret is; null for a secret that is not meant.</param>
    internal static SharedSecrets Read(string? configured, Func<string, byte[]?> keyOf) => new([.. Split(configured).Select(keyOf).OfType<byte[]>()]);

    /// <summary>The secrets of a setting as they are written.</summary>
    internal static string[] Split(string? configured) => (configured ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A key that is the secret's letters.</summary>
    internal static byte[] Letters(string secret) => Encoding.UTF8.GetBytes(secret);

    /// <summary>A key that the secret writes in Base64; null when it does not.</summary>
    internal static byte[]? Base64Key(string secret)
    {
        var key = new byte[secret.Length];
        return Convert.TryFromBase64String(secret, key, out var length) && length > 0 ? key[..length] : null;
    }

    /// <summary>Whether one of them made the signature. How long that takes says nothing of how much of it is right, nor which it was.</summary>
    /// <param name="signature">The signature's bytes; null for none that could be read.</param>
    /// <param name="signed">What was signed.</param>
    internal bool Made(byte[]? signature, ReadOnlySpan<byte> signed)
    {
        var made = false;
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var key in _keys)
        {
            HMACSHA256.HashData(key, signed, right);
            made |= CryptographicOperations.FixedTimeEquals(right, signature);
        }

        return made;
    }

    /// <summary>The bytes of a signature in hexadecimal digits; null when it is anything else.</summary>
    internal static byte[]? FromHex(string written) => written.Length == 2 * HMACSHA256.HashSizeInBytes && written.All(char.IsAsciiHexDigit) ? Convert.FromHexString(written) : null;

    /// <summary>The bytes of a signature in Base64; null when it is anything else.</summary>
    internal static byte[]? FromBase64(string written)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(written, bytes, out var length) && length == bytes.Length ? bytes : null;
    }
}
