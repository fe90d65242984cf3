namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>A field of a form: its label, what is written, and what is wrong with that, beside it.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What is written.</param>
/// <param name="Fault">What is to be mended; empty when nothing is.</param>
/// <param name="MaxLength">The longest text, in characters.</param>
public sealed record TextField(string Name, string Label, string? Value, string Fault, int MaxLength)
{
    /// <summary>What to write; null when the label says it all.</summary>
    public string? Hint { get; init; }

    /// <summary>Its height; one line is no area.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Whether something must be written.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>Whether it holds keys, not prose.</summary>
    public bool HoldsKeys { get; init; }

    /// <summary>Its id on the page.</summary>
    public string Id => Name.Replace('.', '-').Replace('[', '-').Replace("]", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>What a screen reader adds to its label.</summary>
    public string? DescribedBy => (Hint, Fault.Length > 0) switch
    {
        (null, false) => null,
        (null, true) => $"{Id}-fault",
        (_, false) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-fault",
    };
}
