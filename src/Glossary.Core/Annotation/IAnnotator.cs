using Glossary.Core.Terms;

namespace Glossary.Core.Annotation;

/// <summary>Finds the glossary's Terms in free text, such as a ticket, an agenda or a mail.</summary>
public interface IAnnotator
{
    /// <summary>
    /// Finds every Term that the text names, the longest name where several begin alike; never inside a URL, an e-mail address, a code
    /// span or a path.
    /// </summary>
    Annotations Annotate(AnnotateQuery query);
}

/// <summary>A text to be explained.</summary>
/// <param name="Text">Any text, well-formed or not.</param>
/// <param name="Vocabularies">Only Terms of these vocabularies; null for all.</param>
/// <param name="ReadFor">The vocabulary that the reader speaks: senses of the others come first, since those need explaining. Null for the likeliest sense first.</param>
/// <param name="FirstOnly">Whether a Term is told once only, where it is first named.</param>
public sealed record AnnotateQuery(string Text, IReadOnlyCollection<string>? Vocabularies = null, string? ReadFor = null, bool FirstOnly = false)
{
    /// <summary>The largest text, in bytes of UTF-8: 1 MiB.</summary>
    public const int MaxBytes = 1 << 20;
}

/// <summary>A stretch of a text that names Terms.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, in UTF-16 code units, itself not included.</param>
/// <param name="Text">The stretch as written.</param>
/// <param name="Senses">What it may mean, the likelier first; at least one.</param>
public sealed record Annotation(int Start, int End, string Text, IReadOnlyList<TermSummary> Senses);

/// <summary>What was found in a text.</summary>
/// <param name="Items">In the order of the text, not overlapping.</param>
/// <param name="Change">The number of the Change that the answer shows.</param>
public sealed record Annotations(IReadOnlyList<Annotation> Items, long Change);
