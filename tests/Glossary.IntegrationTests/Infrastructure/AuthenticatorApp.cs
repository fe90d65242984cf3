using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>An authenticator app: RFC 6238 with SHA-1, six digits and half a minute, as every one on a telephone does it.</summary>
public static class AuthenticatorApp
{
    /// <summary>The code that it shows now, or some half minutes from now.</summary>
    /// <param name="key">The key in base 32, with or without spaces.</param>
    /// <param name="later">How many half minutes from now.</param>
    public static string CodeOf(string key, int later = 0)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + later);
#pragma warning disable CA5350 // What the RFC and the apps use.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key.Replace(" ", string.Empty, StringComparison.Ordinal))
        {
            bits = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal)) & 0xFFF;
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }
}
