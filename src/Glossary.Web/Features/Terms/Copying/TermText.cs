using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Terms.Copying;

/// <summary>What is worth taking along of a Term: what each side means, the bridges between them, and where it is from. Each form writes it its own way.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Vocabulary">What its vocabulary is called.</param>
/// <param name="Names">Its other names.</param>
/// <param name="Short">What it means.</param>
/// <param name="Successor">What to say instead, when it is out of use; null otherwise, empty when nothing is named.</param>
/// <param name="PatientSafety">What a patient risks.</param>
/// <param name="Counterparts">What the others say, false friends first.</param>
/// <param name="Address">Its page, as a whole address.</param>
public sealed record TermText(
    string Label,
    string Vocabulary,
    IReadOnlyList<string> Names,
    string Short,
    string? Successor,
    IReadOnlyList<string> PatientSafety,
    IReadOnlyList<TermTextCounterpart> Counterparts,
    string Address)
{
    internal static TermText Of(PublishedTerm term, Catalogue catalogue, string address) => new(
        term.Summary.Label,
        catalogue.NameOf(term.Summary.Vocabulary),
        [.. term.Labels.Where(label => label.Kind != LabelKind.Hidden && label.Text != term.Summary.Label).OrderBy(label => label.Kind != LabelKind.Abbreviation).Select(label => label.Text)],
        term.Summary.Short,
        term.Summary.Status == Status.Deprecated ? term.ReplacedBy?.Label ?? string.Empty : null,
        [.. term.Notes.Where(note => note.Kind == NoteKind.PatientSafety).Select(note => note.Text)],
        [
            .. term.Mappings.OrderByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend).Select(mapping => new TermTextCounterpart(
                mapping.Term.Label, catalogue.NameOf(mapping.Term.Vocabulary), mapping.Content.Relation == MappingRelation.FalseFriend, Words.Of(mapping.Content.Relation), mapping.Term.Short, mapping.Content.Bridge)),
        ],
        address);
}

/// <summary>What another side says.</summary>
/// <param name="Label">What it is called there.</param>
/// <param name="Vocabulary">What that vocabulary is called.</param>
/// <param name="IsFalseFriend">Whether it only seems to be the same.</param>
/// <param name="Relation">How it stands to the Term, in words.</param>
/// <param name="Short">What it means there.</param>
/// <param name="Bridge">What to say so that both understand.</param>
public sealed record TermTextCounterpart(string Label, string Vocabulary, bool IsFalseFriend, string Relation, string Short, string Bridge);
