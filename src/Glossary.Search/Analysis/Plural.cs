namespace Glossary.Search.Analysis;

/// <summary>English plurals, as far as their endings tell: enough to find "batteries" by "battery", and the other way round.</summary>
public static class Plural
{
    /// <summary>The singular of a lower-case word; the word itself when it does not look like a plural.</summary>
    public static string ToSingular(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || !char.IsAsciiLetter(word[^2]))
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word.Length > 4 ? $"{word.AsSpan(0, word.Length - 3)}y" : word[..^1];
        }

        foreach (var ending in new[] { "sses", "shes", "ches", "xes", "zes" })
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^2];
            }
        }

        return word[^2] is 's' or 'u' or 'i' ? word : word[..^1];
    }
}
