using System.Text;
using System.Text.RegularExpressions;

namespace Glossary.Formats.Decks;

/// <summary>What Anki would take for something of its own within a field, a tag or the name of a deck.</summary>
internal static partial class AnkiField
{
    /// <summary>HTML on one line; nothing in it is a sound, a formula or the end of a field.</summary>
    /// <param name="html">HTML whose words are encoded, without attributes that somebody wrote.</param>
    internal static string Html(string html) =>
        Gap().Replace(html, " ").Trim().Replace("[", "&#91;", StringComparison.Ordinal).Replace("\\", "&#92;\u200B", StringComparison.Ordinal);

    /// <summary>The field by which a collection sorts its notes, and by whose hash it knows their likes: without elements.</summary>
    internal static string Words(string html) => Element().Replace(html, string.Empty).Trim();

    /// <summary>Tags in a row; Anki divides them at spaces, and puts what follows <c>::</c> below.</summary>
    internal static string Tags(IEnumerable<string> tags) => string.Join(' ', tags.Select(Tag).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>The name of a deck: its parts joined by <c>::</c>, which no part has in it.</summary>
    internal static string DeckName(params IEnumerable<string?> parts) => string.Join("::", parts.OfType<string>().Select(Part).Where(part => part.Length > 0));

    private static string Tag(string tag)
    {
        var text = new StringBuilder(tag.Length);
        foreach (var rune in tag.EnumerateRunes())
        {
            text.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or ':' ? rune.ToString() : "-");
        }

        return text.ToString().Trim('-');
    }

    private static string Part(string part) => Gap().Replace(part.Replace("::", ":", StringComparison.Ordinal), " ").Replace("\"", "“", StringComparison.Ordinal).Trim(' ', ':');

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
