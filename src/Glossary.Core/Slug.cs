using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Glossary.Core;

/// <summary>The form of every key that stands in an address: lower-case ASCII words and digits joined by single hyphens.</summary>
public static partial class Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>The rule as a .NET and a PostgreSQL regular expression alike.</summary>
    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>Whether <paramref name="text"/> is a slug.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 and <= MaxLength } && Form().IsMatch(text);

    /// <summary>Returns <paramref name="text"/> when it is a slug.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static string Require(string text, string parameter) =>
        IsValid(text) ? text : throw new ArgumentException($"\"{text}\" is not a slug (lower-case letters, digits and hyphens).", parameter);

    /// <summary>The slug that a name suggests, accents and signs left out; empty when nothing is left of it.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
