using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Annotate;

/// <summary>A text to explain.</summary>
/// <param name="Text">The text, up to 1 MiB of UTF-8.</param>
/// <param name="Vocabularies">Only Terms of these vocabularies; all when left out.</param>
/// <param name="ReadFor">The reader's own vocabulary, such as htm: senses of the others come first. The likeliest first when left out.</param>
/// <param name="FirstOnly">Whether a Term is told once only, where it is first named; false when left out.</param>
public sealed record AnnotateBody(string? Text, IReadOnlyList<string>? Vocabularies = null, string? ReadFor = null, bool? FirstOnly = null);

/// <summary>What was found in a text.</summary>
/// <param name="Annotations">In the order of the text, not overlapping.</param>
public sealed record AnnotationsResponse(IReadOnlyList<AnnotationResponse> Annotations);

/// <summary>A stretch of a text that names Terms.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, itself not included.</param>
/// <param name="Text">The stretch as written.</param>
/// <param name="Senses">What it may mean, the likelier first.</param>
public sealed record AnnotationResponse(int Start, int End, string Text, IReadOnlyList<TermSummaryResponse> Senses);
