namespace Glossary.Core;

/// <summary>Collects what is wrong with an input, by field, so that its author sees all of it at once.</summary>
public sealed class Faults
{
    private readonly Dictionary<string, List<string>> _byField = new(StringComparer.Ordinal);

    /// <summary>Whether nothing has been found wrong.</summary>
    public bool None => _byField.Count == 0;

    /// <summary>Adds a fault.</summary>
    /// <param name="field">The field in the API's own spelling, e.g. <c>labels[0].text</c>.</param>
    /// <param name="message">What to do about it.</param>
    public void Add(string field, string message)
    {
        if (!_byField.TryGetValue(field, out var messages))
        {
            _byField[field] = messages = [];
        }

        messages.Add(message);
    }

    /// <summary>Adds all that was found wrong elsewhere.</summary>
    public void AddAll(IReadOnlyDictionary<string, string[]> faults)
    {
        foreach (var (field, message) in faults.SelectMany(fault => fault.Value.Select(message => (fault.Key, message))))
        {
            Add(field, message);
        }
    }

    /// <summary>Adds a fault unless <paramref name="holds"/>.</summary>
    public void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            Add(field, message);
        }
    }

    /// <summary>Adds a fault unless <paramref name="text"/> is written, short enough, and text that a database can hold.</summary>
    /// <param name="text">The text; null counts as not written.</param>
    /// <param name="field">The field in the API's own spelling.</param>
    /// <param name="maxLength">In UTF-16 code units.</param>
    /// <param name="whenBlank">What to do when nothing is written; null where blank is fine.</param>
    public void RequireText(string? text, string field, int maxLength, string? whenBlank)
    {
        Require(whenBlank is null || !string.IsNullOrWhiteSpace(text), field, whenBlank ?? string.Empty);
        Require(text is null || text.Length <= maxLength, field, $"Keep it to {maxLength} characters.");
        Require(text is null || !HasUnstorable(text), field, "Take out the NUL characters and broken surrogate pairs.");
    }

    /// <summary>Adds a fault unless <paramref name="tag"/> is a BCP 47 tag.</summary>
    public void RequireLanguage(string? tag, string field) =>
        Require(LanguageTag.IsValid(tag), field, $"\"{tag}\" is not a BCP 47 language tag; write for example \"en\" or \"en-US\".");

    /// <summary>The faults by field.</summary>
    public IReadOnlyDictionary<string, string[]> ByField() =>
        _byField.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

    private static bool HasUnstorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsLowSurrogate(text[i]))
            {
                return true;
            }

            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return true;
            }
        }

        return false;
    }
}
