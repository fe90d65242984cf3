namespace Glossary.Core.Terms;

/// <summary>
/// Tells a hidden label that describes from one that is a mishearing: whoever doesn't know the word asks with many. A mishearing is
/// found as a whole or not at all, a description by its words, as a definition is.
/// </summary>
public static class Description
{
    private const int FewestWords = 5;

    /// <summary>More than a number has that is written out, as "twenty seven thousand and one".</summary>
    private const int FewestCharacters = 30;

    /// <summary>Whether a label is one; what is <c>asked</c> in the seed is, as its schema says.</summary>
    public static bool Is(Label label) =>
        label.Kind == LabelKind.Hidden && label.Text.Length >= FewestCharacters && label.Text.AsSpan().Trim().Count(' ') >= FewestWords - 1;
}
