using System.Text.Json.Serialization;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Annotate;

/// <summary>A text to explain.</summary>
/// <param name="Text">The text, up to 1 MiB of UTF-8; with a format, as that format writes it.</param>
/// <param name="Vocabularies">Only Terms of these vocabularies; all when left out.</param>
/// <param name="ReadFor">The reader's own vocabulary, such as htm: senses of the others come first, and with a format what only the reader's own side says is not explained. The likeliest first when left out.</param>
/// <param name="FirstOnly">Whether a Term is told once only, where it is first named; false when left out.</param>
/// <param name="Format">The format in which the text is written, and answered with what explains it; where the Terms stand is answered when left out.</param>
/// <param name="Style">How it is explained: linked in place, with footnotes, or by a block to append; linked when left out.</param>
public sealed record AnnotateBody(string? Text, IReadOnlyList<string>? Vocabularies = null, string? ReadFor = null, bool? FirstOnly = null, string? Format = null, string? Style = null);

/// <summary>What was found in a text.</summary>
/// <param name="Annotations">In the order of the text, not overlapping; empty when a format was asked for.</param>
/// <param name="Text">With a format: the text with what explains it, or with the style block what is to be appended; empty when there is nothing to append.</param>
/// <param name="Terms">With a format: the Terms that are told, in the order in which they are first named.</param>
/// <param name="Format">The format, when one was asked for.</param>
/// <param name="Style">The style, when a format was asked for.</param>
public sealed record AnnotationsResponse(
    IReadOnlyList<AnnotationResponse> Annotations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TermSummaryResponse>? Terms = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Format = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplainStyle? Style = null);

/// <summary>A stretch of a text that names Terms.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, itself not included.</param>
/// <param name="Text">The stretch as written.</param>
/// <param name="Senses">What it may mean, the likelier first.</param>
public sealed record AnnotationResponse(int Start, int End, string Text, IReadOnlyList<TermSummaryResponse> Senses);
