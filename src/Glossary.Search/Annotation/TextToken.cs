namespace Glossary.Search.Annotation;

/// <summary>A word of a text that is being annotated.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Form">The hash of the folded word.</param>
/// <param name="Stem">The hash of its stem.</param>
/// <param name="Root">The hash of its root where it has the ending of a verb, as in "patched"; else 0.</param>
/// <param name="Joined">The hash of the stem of this word and the next one written as one, where they stand close together; else 0.</param>
/// <param name="FollowsOn">Whether a name may go on from the word before to this one: nothing but a space, a hyphen or the like lies between.</param>
internal record struct TextToken(int Start, int End, ulong Form, ulong Stem, ulong Root, ulong Joined, bool FollowsOn);
