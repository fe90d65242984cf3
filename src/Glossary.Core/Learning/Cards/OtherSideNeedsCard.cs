using Glossary.Core.Procedures;
using Glossary.Core.Terms;

namespace Glossary.Core.Learning.Cards;

/// <summary>A card that asks what the other department must be told or given.</summary>
internal static class OtherSideNeedsCard
{
    /// <summary>Of a step that uses the Term; else of the Term's own note.</summary>
    public static Card? Of(PublishedTerm term, CardStock stock)
    {
        var key = CardKey.Of(CardKind.OtherSideNeeds, term.Summary.Key);
        var chance = new CardChance(key);
        return chance.One(stock.StepsWith(term.Summary.Key)) is { } use && OfStep(term, use, key, chance, stock) is { } card ? card : OfNote(term, key, chance, stock);
    }

    /// <summary>Wrong is what other steps of the same procedure ask for; the steps right before and after, which prepare for each other, aren't asked.</summary>
    private static Card? OfStep(PublishedTerm term, StepUse use, string key, CardChance chance, CardStock stock)
    {
        var (content, step) = (use.Procedure.Content, use.Step);
        var wrong = chance.Shuffled(content.Steps.Where((other, place) => Math.Abs(place - use.Place) > 1 && !Wording.AreAlike(other.WhatTheOtherSideNeeds, step.WhatTheOtherSideNeeds)))
            .Select(other => new CardChoice(other.WhatTheOtherSideNeeds, false, $"{other.Title}."));
        return Wording.AreAlike(step.Action, step.WhatTheOtherSideNeeds) || Choices.Of(new(step.WhatTheOtherSideNeeds, true, null), wrong, chance) is not { } choices
            ? null
            : new(key, CardKind.OtherSideNeeds, "What must the other side be told or given now?", $"{content.Title} ({EnumName.Of(content.Stage)}): {step.Title}\n{Doer(step, stock)}: {step.Action}", choices, [],
                $"{step.WhatTheOtherSideNeeds} {step.PatientSafety}", [term.Summary.Key]);
    }

    private static Card? OfNote(PublishedTerm term, string key, CardChance chance, CardStock stock)
    {
        if (NoteOf(term) is not { } note)
        {
            return null;
        }

        var wrong = Rivals.Of(term, term.Summary.Vocabulary, stock, chance).Where(rival => term.Relations.All(relation => relation.Term.Id != rival.Summary.Id))
            .Select(rival => (Rival: rival, Note: NoteOf(rival))).Where(rival => rival.Note is not null && !Wording.AreAlike(rival.Note, note) && !Wording.Mentions(rival.Note, term.Summary.Label))
            .Select(rival => new CardChoice(rival.Note!, false, $"That is for {rival.Rival.Summary.Label}."));
        return Choices.Of(new(note, true, null), wrong, chance) is { } choices
            ? new(key, CardKind.OtherSideNeeds, "What must the other side be told or given?", $"{term.Summary.Label} ({stock.NameOf(term.Summary.Vocabulary)}): {term.Summary.Short}", choices, [], note, [term.Summary.Key])
            : null;
    }

    private static string? NoteOf(PublishedTerm term) => term.Notes.FirstOrDefault(note => note.Kind == NoteKind.WhatTheOtherSideNeeds)?.Text;

    private static string Doer(ProcedureStepContent step, CardStock stock) => step.Who switch
    {
        ProcedureRole.Htm => stock.NameOf("htm"),
        ProcedureRole.It => stock.NameOf("it"),
        ProcedureRole.Both => $"{stock.NameOf("htm")} and {stock.NameOf("it")}",
        ProcedureRole.Vendor => "Vendor",
        _ => "Clinical staff",
    };
}
