namespace Glossary.Core.Terms;

/// <summary>What a Term means, in one language.</summary>
/// <param name="Short">One plain sentence, without Markdown, that somebody of the other department understands at first reading.</param>
/// <param name="Full">What matters in practice, in Markdown; null when the sentence says it all.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record Definition(string Short, string? Full = null, string Language = LanguageTag.Default)
{
    /// <summary>Its place among its Term's definitions, from 0; set by the Term that it becomes part of.</summary>
    internal int Position { get; init; }
}
