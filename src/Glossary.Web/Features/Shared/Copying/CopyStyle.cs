namespace Glossary.Web.Features.Shared.Copying;

/// <summary>How much is taken along of a word.</summary>
public enum CopyStyle
{
    /// <summary>All that is worth it, in blocks: what each side means, what a patient risks, what to say.</summary>
    Full,

    /// <summary>One sentence, to be put into another: the word, and in brackets what each side means.</summary>
    Inline,

    /// <summary>The word with a footnote that says the same.</summary>
    Footnote,
}
