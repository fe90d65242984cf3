using System.Security.Cryptography;
using System.Text;
using Glossary.Core.Accounts;

namespace Glossary.Data.Keys;

/// <summary>A key that a tool sends as <c>Authorization: Bearer glo_…</c>. Only its SHA-256 is kept: 256 random bits need no slow hash.</summary>
public sealed class ApiKey
{
    /// <summary>What every key begins with, so that secret scanners know one when they see it.</summary>
    public const string Prefix = "glo_";

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

    /// <summary>Whose key it is; stands as the author of what is written with it.</summary>
    public string Name { get; private set; }

    /// <summary>What it allows.</summary>
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

    /// <summary>Makes a key. The secret is returned here and nowhere else.</summary>
    public static (ApiKey Key, string Secret) Issue(string name, Role role, string? vocabulary, DateTimeOffset now)
    {
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new(Guid.CreateVersion7(now), name, role, role == Role.Steward ? vocabulary : null, secret[..10], HashOf(secret), now), secret);
    }

    /// <summary>What is stored of <paramref name="secret"/>.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Stops the key from working, for good.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
