namespace Glossary.Core.Meetings;

/// <summary>A word that a text names, as a meeting keeps it: nothing of the text itself, only what stands in the glossary anyway.</summary>
/// <param name="Label">What the glossary calls it: the label that was said, spelt as the glossary spells it.</param>
/// <param name="Senses">The keys of the Terms that it may mean, the likelier first.</param>
/// <param name="Count">How often the text names it.</param>
public sealed record HeardWord(string Label, IReadOnlyList<string> Senses, int Count)
{
    /// <summary>Tells one word from another: two names of one Term are one word, "PM" and "preventive maintenance" are two.</summary>
    internal string Key => KeyOf(Senses);

    internal static string KeyOf(IEnumerable<string> senses) => string.Join(' ', senses.Order(StringComparer.Ordinal));
}
