using System.Diagnostics.CodeAnalysis;

namespace Glossary.Core.Terms;

/// <summary>The public key of a Term: <c>{vocabulary}/{slug}</c>, e.g. <c>htm/preventive-maintenance</c>.</summary>
public readonly record struct TermKey(string Vocabulary, string Slug)
{
    /// <summary>Reads a key from its written form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TermKey key)
    {
        if (text?.Split('/') is [var vocabulary, var slug] && Core.Slug.IsValid(vocabulary) && Core.Slug.IsValid(slug))
        {
            key = new(vocabulary, slug);
            return true;
        }

        key = default;
        return false;
    }

    /// <summary>Reads a key from its written form.</summary>
    /// <exception cref="FormatException">The text is not a key.</exception>
    public static TermKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"\"{text}\" is not a Term's key; write {{vocabulary}}/{{slug}}, such as htm/preventive-maintenance.");

    /// <inheritdoc/>
    public override string ToString() => $"{Vocabulary}/{Slug}";
}
