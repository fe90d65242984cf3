using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Glossary.Formats.Decks;

/// <summary>
/// What Anki knows a thing by. Made of what the glossary knows it by, and of nothing else: a file that is read once more changes what it
/// brought before, and doubles nothing, whichever glossary wrote it and however often that was set up anew.
/// </summary>
internal static class StableId
{
    /// <summary>Anki's own ids are moments in milliseconds; these lie in the years 2001 to 2033, and are exact in JavaScript.</summary>
    private const long First = 1_000_000_000_000;

    private const long Span = 1_000_000_000_000;

    /// <summary>The guid of a note: 20 characters that need no escape anywhere.</summary>
    internal static string Guid(string space, string key) => Convert.ToHexStringLower(Hash(space, key)[..10]);

    /// <summary>The id of a note, a card, a deck or a note type.</summary>
    internal static long Number(string space, string key) => First + (long)(BinaryPrimitives.ReadUInt64BigEndian(Hash(space, key)) % Span);

    private static byte[] Hash(string space, string key) => SHA256.HashData(Encoding.UTF8.GetBytes($"glossary:{space}:{key}"));
}
