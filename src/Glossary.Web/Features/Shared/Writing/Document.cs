namespace Glossary.Web.Features.Shared.Writing;

/// <summary>A text with its structure and no markup: what is said, before a <see cref="Channel"/> writes it the way its place reads it.</summary>
/// <param name="Blocks">What stands in it, from top to bottom.</param>
public sealed record Document(params IReadOnlyList<Block> Blocks);

/// <summary>A part of a text that has lines of its own.</summary>
public abstract record Block;

/// <summary>Words in a row.</summary>
/// <param name="Content">The words.</param>
public sealed record Paragraph(params IReadOnlyList<Inline> Content) : Block;

/// <summary>What stands over other blocks.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Content">Its words, on one line.</param>
public sealed record Heading(int Level, params IReadOnlyList<Inline> Content) : Block;

/// <summary>A list.</summary>
/// <param name="Kind">What stands before each of its items.</param>
/// <param name="Items">Its items.</param>
public sealed record ItemList(ListKind Kind, params IReadOnlyList<ListItem> Items) : Block;

/// <summary>An item of a list; a <see cref="LineBreak"/> begins another line of it.</summary>
/// <param name="Content">Its words.</param>
public sealed record ListItem(params IReadOnlyList<Inline> Content);

/// <summary>What stands before the items of a list.</summary>
public enum ListKind
{
    /// <summary>A dot.</summary>
    Bullets,

    /// <summary>Its number.</summary>
    Numbers,

    /// <summary>A box to tick, and its number where the place knows both.</summary>
    Tasks,
}

/// <summary>Words that are set apart, so that nobody reads past them.</summary>
/// <param name="Kind">Why they are.</param>
/// <param name="Title">What stands before them, without a colon.</param>
/// <param name="Content">The words.</param>
public sealed record Callout(CalloutKind Kind, string Title, params IReadOnlyList<Inline> Content) : Block;

/// <summary>Why words are set apart.</summary>
public enum CalloutKind
{
    /// <summary>What is good to know.</summary>
    Note,

    /// <summary>What is easily taken for something else.</summary>
    Careful,

    /// <summary>What a patient risks.</summary>
    Safety,
}

/// <summary>A remark at the end, to which a <see cref="FootnoteMark"/> of the same number points.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Content">The remark.</param>
public sealed record Footnote(int Number, params IReadOnlyList<Inline> Content) : Block;
