using Glossary.Core;
using Glossary.Core.Mappings;
using Glossary.Core.Proposals;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Proposals;

/// <summary>What can be suggested on a page.</summary>
public enum FormKind
{
    /// <summary>A word that is missing.</summary>
    NewTerm,

    /// <summary>A better text for a Term.</summary>
    RevisedTerm,

    /// <summary>How two Terms stand to each other.</summary>
    NewMapping,

    /// <summary>A better text for that.</summary>
    RevisedMapping,

    /// <summary>The other side has no such thing.</summary>
    NoCounterpart,
}

/// <summary>The fields of the page on which something is suggested: one change, the parts of it that people write by hand.</summary>
public sealed class ProposalForm
{
    /// <summary>What is suggested.</summary>
    public FormKind Kind { get; set; }

    /// <summary>The key of the Term that is changed, or that has no counterpart.</summary>
    public string? Term { get; set; }

    /// <summary>Whose word it is; or which side has no such thing.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>The preferred label.</summary>
    public string? Label { get; set; }

    /// <summary>Abbreviations, one a line.</summary>
    public string? Abbreviations { get; set; }

    /// <summary>Other names, one a line.</summary>
    public string? Synonyms { get; set; }

    /// <summary>The definition in a sentence.</summary>
    public string? Short { get; set; }

    /// <summary>More of it, in Markdown.</summary>
    public string? Full { get; set; }

    /// <summary>The Mapping that is changed.</summary>
    public Guid? Mapping { get; set; }

    /// <summary>The key of the Term that a Mapping is said of.</summary>
    public string? Source { get; set; }

    /// <summary>The key of the Term that it points to.</summary>
    public string? Target { get; set; }

    /// <summary>How the target stands to the source.</summary>
    public MappingRelation? Relation { get; set; }

    /// <summary>Why it stands so, or why there is no such thing.</summary>
    public string? Why { get; set; }

    /// <summary>What to say.</summary>
    public string? Bridge { get; set; }

    /// <summary>The revision that the author began from.</summary>
    public int BaseRevision { get; set; }

    /// <summary>Why the change is suggested.</summary>
    public string? Rationale { get; set; }

    /// <summary>The version of the Proposal that is edited.</summary>
    public int Version { get; set; }

    /// <summary>The form of a change; null when it has parts that the form has no fields for.</summary>
    internal static ProposalForm? Of(ProposalItem item) => item switch
    {
        NewTerm made => Of(FormKind.NewTerm, made.Term, 0, made.Content),
        RevisedTerm revised => Of(FormKind.RevisedTerm, revised.Term, revised.BaseRevision, revised.Content),
        NewMapping made => Of(FormKind.NewMapping, null, made.Source, made.Target, 0, made.Content),
        RevisedMapping revised => Of(FormKind.RevisedMapping, revised.Mapping, revised.Source, revised.Target, revised.BaseRevision, revised.Content),
        NewNoCounterpart answer => new() { Kind = FormKind.NoCounterpart, Term = answer.Term, Vocabulary = answer.Vocabulary, Why = answer.Rationale },
        _ => null,
    };

    internal static ProposalForm Of(FormKind kind, string term, int revision, TermContent content) => new()
    {
        Kind = kind,
        Term = term,
        Vocabulary = term.Split('/')[0],
        BaseRevision = revision,
        Label = content.Labels.First(label => label.Kind == LabelKind.Preferred).Text,
        Abbreviations = Lines(content, LabelKind.Abbreviation),
        Synonyms = Lines(content, LabelKind.Synonym),
        Short = content.Definitions[0].Short,
        Full = content.Definitions[0].Full,
    };

    internal static ProposalForm Of(FormKind kind, Guid? mapping, string source, string target, int revision, MappingContent content) => new()
    {
        Kind = kind,
        Mapping = mapping,
        Source = source,
        Target = target,
        BaseRevision = revision,
        Relation = content.Relation,
        Why = content.Rationale,
        Bridge = content.Bridge,
    };

    /// <summary>The change; what the form has no fields for stays as <paramref name="term"/> or <paramref name="mapping"/> has it.</summary>
    internal ProposalItem Read(TermContent? term, MappingContent? mapping) => Kind switch
    {
        FormKind.NewTerm => new NewTerm($"{Vocabulary}/{Slug.From(Label ?? string.Empty)}", Content(term ?? new([], [], [], [], [], []))),
        FormKind.RevisedTerm => new RevisedTerm(Term ?? string.Empty, BaseRevision, null, Content(term ?? new([], [], [], [], [], [])), []),
        FormKind.NewMapping => new NewMapping(Source?.Trim() ?? string.Empty, Target?.Trim() ?? string.Empty, Statement(mapping)),
        FormKind.RevisedMapping => new RevisedMapping(Mapping ?? Guid.Empty, Source ?? string.Empty, Target ?? string.Empty, BaseRevision, null, Statement(mapping)),
        _ => new NewNoCounterpart(Term?.Trim() ?? string.Empty, Vocabulary ?? string.Empty, Why ?? string.Empty),
    };

    private MappingContent Statement(MappingContent? began) => (began ?? new(default, string.Empty, string.Empty)) with
    {
        Relation = Relation ?? (MappingRelation)(-1),
        Rationale = Text(Why) ?? string.Empty,
        Bridge = Text(Bridge) ?? string.Empty,
    };

    private TermContent Content(TermContent began)
    {
        var language = began.Definitions is [var first, ..] ? first.Language : LanguageTag.Default;
        var preferred = began.Labels.FirstOrDefault(label => label.Kind == LabelKind.Preferred);
        List<Label> wanted =
        [
            new(Label?.Trim() ?? string.Empty, LabelKind.Preferred, preferred?.Language ?? language),
            .. Names(Abbreviations).Select(text => Known(began, text, LabelKind.Abbreviation) ?? new(text, LabelKind.Abbreviation, language)),
            .. Names(Synonyms).Select(text => Known(began, text, LabelKind.Synonym) ?? new(text, LabelKind.Synonym, language)),
            .. began.Labels.Where(label => label.Kind is LabelKind.Hidden or LabelKind.Preferred && !ReferenceEquals(label, preferred)),
        ];
        return began with
        {
            // In the order that they have, so that a name put in is all that differs.
            Labels = [.. wanted.OrderBy(label => PlaceOf(began, label))],
            Definitions = [new(Text(Short) ?? string.Empty, Text(Full), language), .. began.Definitions.Skip(1)],
        };
    }

    private static int PlaceOf(TermContent began, Label label)
    {
        var place = began.Labels.ToList().FindIndex(known => (known.Text, known.Kind) == (label.Text, label.Kind));
        return place >= 0 ? place : label.Kind == LabelKind.Preferred ? 0 : int.MaxValue;
    }

    private static Label? Known(TermContent began, string text, LabelKind kind) => began.Labels.FirstOrDefault(label => label.Text == text && label.Kind == kind);

    private static string Lines(TermContent content, LabelKind kind) => string.Join('\n', content.Labels.Where(label => label.Kind == kind).Select(label => label.Text));

    private static IEnumerable<string> Names(string? lines) =>
        (lines ?? string.Empty).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct();

    /// <summary>Browsers send lines with CRLF; a text that nobody touched must come back as it was.</summary>
    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
