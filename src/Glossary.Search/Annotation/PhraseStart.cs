namespace Glossary.Search.Annotation;

/// <summary>The first step of names that begin with a word.</summary>
/// <param name="Segment">The place of their segment.</param>
/// <param name="Step">Where the word leads from the root.</param>
/// <param name="Words">How many words of the names it is: two when they are written as one.</param>
internal readonly record struct PhraseStart(int Segment, PhraseStep Step, int Words);
