using System.Text.RegularExpressions;
using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>Sentences in which a Term is used, and no other meaning of the word.</summary>
internal static partial class Sentences
{
    private const int Shortest = 35;
    private const int Longest = 320;

    /// <summary>The sentences of a Term's notes, examples first, and of the steps that name it, that have one of those names in them.</summary>
    public static List<string> With(PublishedTerm term, IReadOnlyList<string> names, CardStock stock)
    {
        var notes = term.Notes.OrderBy(note => note.Kind != NoteKind.Example).Select(note => note.Text);
        var steps = stock.StepsWith(term.Summary.Key).SelectMany(use => new[] { use.Step.Action, use.Step.WhatTheOtherSideNeeds, use.Step.PatientSafety });
        return [.. notes.Concat(steps).SelectMany(text => End().Split(text.ReplaceLineEndings(" "))).Select(sentence => sentence.Trim())
            .Where(sentence => sentence.Length is >= Shortest and <= Longest && names.Any(name => Wording.Mentions(sentence, name))).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"(?<=[.!?][""”]?)\s+(?=\p{Lu})")]
    private static partial Regex End();
}
