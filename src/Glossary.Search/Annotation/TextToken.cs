namespace Glossary.Search.Annotation;

/// <summary>A word of a text that is being annotated.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Stem">The hash of its stem.</param>
/// <param name="Word">Which of the <see cref="TextWords"/> it is.</param>
/// <param name="Traits">What it may be in the names of the glossary.</param>
internal readonly record struct TextToken(int Start, int End, ulong Stem, int Word, WordTraits Traits);
