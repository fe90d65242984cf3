namespace Glossary.Web.Features.Shared.Writing;

/// <summary>A piece of a line. Whatever stands in it, the writer of a channel takes care that it is read as words and as nothing else.</summary>
public abstract record Inline
{
    /// <summary>Words.</summary>
    public static implicit operator Inline(string text) => new TextRun(text);
}

/// <summary>Words as somebody wrote them.</summary>
/// <param name="Text">The words.</param>
public sealed record TextRun(string Text) : Inline;

/// <summary>Words that are said louder.</summary>
/// <param name="Content">The words.</param>
public sealed record Strong(params IReadOnlyList<Inline> Content) : Inline;

/// <summary>Words that are said in another tone.</summary>
/// <param name="Content">The words.</param>
public sealed record Emphasis(params IReadOnlyList<Inline> Content) : Inline;

/// <summary>Words that lead elsewhere. With an address that is not one of the web or of a mail they stay words.</summary>
/// <param name="Address">A whole address.</param>
/// <param name="Content">The words.</param>
public sealed record Link(string Address, params IReadOnlyList<Inline> Content) : Inline;

/// <summary>Words as a machine shows or takes them.</summary>
/// <param name="Text">The words.</param>
public sealed record Code(string Text) : Inline;

/// <summary>What follows begins a line.</summary>
public sealed record LineBreak : Inline;

/// <summary>A raised number that points to a <see cref="Footnote"/>.</summary>
/// <param name="Number">From 1.</param>
public sealed record FootnoteMark(int Number) : Inline;
