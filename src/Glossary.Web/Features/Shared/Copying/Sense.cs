using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Shared.Copying;

/// <summary>What one side means by a word.</summary>
/// <param name="Vocabulary">The slug of its vocabulary.</param>
/// <param name="Side">What that vocabulary is called.</param>
/// <param name="Label">What it is called there.</param>
/// <param name="Names">Its other names.</param>
/// <param name="Short">What it means.</param>
/// <param name="Address">Its page, as a whole address.</param>
public sealed record Sense(string Vocabulary, string Side, string Label, IReadOnlyList<string> Names, string Short, string Address)
{
    /// <summary>What to say instead, when it is out of use; null otherwise, empty when nothing is named.</summary>
    public string? Successor { get; private init; }

    /// <summary>What a patient risks.</summary>
    public IReadOnlyList<string> Risks { get; private init; } = [];

    /// <summary>How it stands to the word that is taken along; null for that word itself.</summary>
    public MappingRelation? Relation { get; private init; }

    /// <summary>What to say so that both understand; null for the word that is taken along itself.</summary>
    public string? Bridge { get; private init; }

    internal static Sense Of(PublishedTerm term, Catalogue catalogue, Func<string, string> whole) => Of(term.Summary, catalogue, whole) with
    {
        Names = [.. term.Labels.Where(label => label.Kind != LabelKind.Hidden && label.Text != term.Summary.Label).OrderBy(label => label.Kind != LabelKind.Abbreviation).Select(label => label.Text)],
        Successor = term.Summary.Status == Status.Deprecated ? term.ReplacedBy?.Label ?? string.Empty : null,
        Risks = [.. term.Notes.Where(note => note.Kind == NoteKind.PatientSafety).Select(note => note.Text)],
    };

    internal static Sense Of(PublishedMapping mapping, Catalogue catalogue, Func<string, string> whole) => Of(mapping.Term, catalogue, whole).As(mapping.Content);

    /// <summary>The same as the other end of a Mapping.</summary>
    internal Sense As(MappingContent mapping) => this with { Relation = mapping.Relation, Bridge = mapping.Bridge };

    internal static Sense Of(TermSummary term, Catalogue catalogue, Func<string, string> whole) => new(term.Vocabulary, catalogue.NameOf(term.Vocabulary), term.Label, [], term.Short, whole(TermLinks.Page(term)));
}
