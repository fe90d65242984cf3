using System.Text.RegularExpressions;

namespace Glossary.Core;

/// <summary>A BCP 47 language tag (RFC 5646, section 2.1), e.g. <c>en</c>, <c>en-US</c>, <c>de-CH-1996</c>.</summary>
public static partial class LanguageTag
{
    /// <summary>The tag of content whose author names none.</summary>
    public const string Default = "en";

    /// <summary>
    /// The <c>langtag</c> and <c>privateuse</c> productions of RFC 5646 as a regular expression that .NET and PostgreSQL read alike.
    /// The 26 grandfathered tags are left out: each that is still in use has a regular replacement in the IANA registry.
    /// </summary>
    public const string Pattern =
        "^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?" +
        "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?" +
        "|[xX](-[A-Za-z0-9]{1,8})+)$";

    /// <summary>Whether <paramref name="tag"/> is well formed and repeats no variant or singleton (RFC 5646, section 2.2.9).</summary>
    public static bool IsValid(string? tag)
    {
        if (tag is null || tag.Length > 100 || tag.EndsWith('\n') || !Form().IsMatch(tag))
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var insideExtension = false;
        foreach (var subtag in tag.Split('-').Skip(1))
        {
            if (subtag is "x" or "X")
            {
                return true;
            }

            var isVariant = !insideExtension && (subtag.Length >= 5 || (subtag.Length == 4 && char.IsAsciiDigit(subtag[0])));
            insideExtension |= subtag.Length == 1;
            if ((isVariant || subtag.Length == 1) && !seen.Add(subtag))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
