using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Glossary.Web.Features.Shared.Language;

/// <summary>
/// Says in the reader's language what was put into English words where no reader was known: by the rules of the language, which programs
/// and people are told alike, and by the records, which keep what happened. A sentence with values in it is known by what stands around them.
/// </summary>
internal static class Phrases
{
    private static readonly ResourceManager Texts = new(typeof(Phrases));
    private static readonly ConcurrentDictionary<string, Known> ByLanguage = new(StringComparer.Ordinal);

    /// <summary>The same in the reader's language; what is given when nobody has translated it.</summary>
    internal static string Of(string english)
    {
        var known = ByLanguage.GetOrAdd(Languages.Current, _ => Read(CultureInfo.CurrentUICulture));
        if (known.Whole.TryGetValue(english, out var whole))
        {
            return whole;
        }

        foreach (var (pattern, translation) in known.WithValues)
        {
            if (pattern.Match(english) is { Success: true } match)
            {
                return string.Format(CultureInfo.CurrentCulture, translation, [.. match.Groups.Values.Skip(1).Select(value => (object)Of(value.Value))]);
            }
        }

        return english;
    }

    /// <summary>Several, one after the other.</summary>
    internal static string Of(IEnumerable<string> english) => string.Join(' ', english.Select(Of));

    /// <summary>What the records keep of an event, which is a list.</summary>
    internal static string OfList(string english) => string.Join(", ", english.Split(", ").Select(Of));

    private static Known Read(CultureInfo language)
    {
        var texts = Texts.GetResourceSet(language, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!, StringComparer.Ordinal) ?? [];
        return new(texts, [.. texts.Where(text => text.Key.Contains('{', StringComparison.Ordinal)).OrderByDescending(text => text.Key.Length).Select(text => (PatternOf(text.Key), text.Value))]);
    }

    /// <summary>Values may be anything that somebody wrote, so the time that a match takes must not depend on them.</summary>
    private static Regex PatternOf(string key) =>
        new($"^{Regex.Replace(Regex.Escape(key), @"\\\{\d+}", "(.+?)")}$", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private sealed record Known(IReadOnlyDictionary<string, string> Whole, IReadOnlyList<(Regex Pattern, string Translation)> WithValues);
}
