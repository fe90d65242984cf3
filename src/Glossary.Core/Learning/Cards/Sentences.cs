using System.Text.RegularExpressions;
using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>Sentences in which a Term is used, and no other meaning of the word.</summary>
internal static partial class Sentences
{
    private const int Shortest = 35;
    private const int Longest = 320;

    /// <summary>
    /// The sentences of a Term's notes, examples first, of the steps that name it, and of its definition, that have one of those names in them. What only
    /// mentions the word, in quotation marks or as somebody else's, isn't a use of it.
    /// </summary>
    public static List<string> With(PublishedTerm term, IReadOnlyList<string> names, CardStock stock)
    {
        var notes = term.Notes.Where(note => note.Kind != NoteKind.Scope).OrderBy(note => note.Kind != NoteKind.Example).Select(note => note.Text);
        var steps = stock.StepsWith(term.Summary.Key).SelectMany(use => new[] { use.Step.Action, use.Step.WhatTheOtherSideNeeds, use.Step.PatientSafety });
        var full = term.Definitions.Select(definition => definition.Full).OfType<string>().SelectMany(SentencesOf).Where(sentence => !Contrast().IsMatch(sentence));
        return [.. notes.Concat(steps).SelectMany(SentencesOf).Concat(full)
            .Where(sentence => sentence.Length is >= Shortest and <= Longest && !Mention().IsMatch(sentence) && names.Any(name => Wording.Mentions(sentence, name))).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> SentencesOf(string text) => End().Split(text.ReplaceLineEndings(" ")).Select(sentence => sentence.Trim());

    /// <summary>A definition sets its word apart from other uses: "In quality work a process is …".</summary>
    [GeneratedRegex(@"^(?:In|For|To|Elsewhere)\b|\b(?:HTM|IT|also|other|others|elsewhere|not|older)\b")]
    private static partial Regex Contrast();

    [GeneratedRegex("""["“”*_`#\[|]|\b(?:HTM|IT)['’]s\b|\bconfused\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<=[.!?][""”]?)\s+(?=\p{Lu})")]
    private static partial Regex End();
}
