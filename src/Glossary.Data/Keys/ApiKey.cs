using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Accounts;

namespace Glossary.Data.Keys;

/// <summary>A key that a tool sends as <c>Authorization: Bearer glo_…</c>. Only its SHA-256 is kept: 256 random bits need no slow hash.</summary>
public sealed class ApiKey
{
    /// <summary>What every key begins with, so that secret scanners know one when they see it.</summary>
    public const string Prefix = "glo_";

    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxName = 100;

    private const int HintLength = 10;

    private ApiKey(Guid id, string name, Role role, string? vocabulary, string hint, byte[] hash, DateTimeOffset createdAt)
    {
        Id = id;
        Name = name;
        Role = role;
        Vocabulary = vocabulary;
        Hint = hint;
        Hash = hash;
        CreatedAt = createdAt;
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is for. Stands as the author of what is written with it, unless it belongs to a person.</summary>
    public string Name { get; private set; }

    /// <summary>What it allows, as far as its owner may do so themselves.</summary>
    public Role Role { get; private set; }

    /// <summary>The vocabulary of a <see cref="Role.Steward"/>; null otherwise.</summary>
    public string? Vocabulary { get; private set; }

    /// <summary>The first characters of the secret, to tell keys apart in a list.</summary>
    public string Hint { get; private set; }

    /// <summary>SHA-256 of the secret.</summary>
    public byte[] Hash { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it stopped working; null while it works.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whose it is; null for one that an operator made at the command line.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>When it stops working by itself; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When it was last used, to the minute; null when it was not.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>Makes a key. The secret is returned here and nowhere else.</summary>
    public static (ApiKey Key, string Secret) Issue(string name, Role role, string? vocabulary, DateTimeOffset now, Guid? ownerId = null, DateTimeOffset? expiresAt = null)
    {
        var body = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var secret = body + ChecksumOf(body);
        var key = new ApiKey(Guid.CreateVersion7(now), name, role, role == Role.Steward ? vocabulary : null, secret[..HintLength], HashOf(secret), now)
        {
            OwnerId = ownerId,
            ExpiresAt = expiresAt,
        };
        return (key, secret);
    }

    /// <summary>Whether it could be a key at all: a slip of the hand or another service's key is known for one without asking the database.</summary>
    public static bool IsWellFormed(string secret) =>
        secret.Length == Prefix.Length + 64 + 8 && secret.StartsWith(Prefix, StringComparison.Ordinal) && secret.EndsWith(ChecksumOf(secret[..^8]), StringComparison.Ordinal);

    /// <summary>What is stored of <paramref name="secret"/>.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Stops the key from working, for good.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    private static string ChecksumOf(string body) => Convert.ToHexStringLower(HashOf(body))[..8];
}
