using Glossary.Core;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Terms;

/// <summary>All that an author says of a Term. What is left out is taken as empty: a PUT replaces the whole.</summary>
public record TermBody
{
    /// <summary>Its names; one of them preferred.</summary>
    public IReadOnlyList<LabelBody>? Labels { get; init; }

    /// <summary>What it means, one a language.</summary>
    public IReadOnlyList<DefinitionBody>? Definitions { get; init; }

    /// <summary>Remarks.</summary>
    public IReadOnlyList<NoteBody>? Notes { get; init; }

    /// <summary>Where the meaning comes from.</summary>
    public IReadOnlyList<SourceBody>? Sources { get; init; }

    /// <summary>Slugs of its subject areas.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>Stages of an equipment's life at which the word is used.</summary>
    public IReadOnlyList<Stage>? Stages { get; init; }

    /// <summary>Links to Terms of the same vocabulary, from both ends: leaving one out takes it away.</summary>
    public IReadOnlyList<RelationBody>? Relations { get; init; }

    /// <summary><c>draft</c> or <c>proposed</c>; <c>proposed</c> when left out. Only a proposal that its stewards sign makes it <c>agreed</c>.</summary>
    public Status? Status { get; init; }

    /// <summary>Why the change is made, for the history.</summary>
    public string? Reason { get; init; }

    internal Status WantedStatus => Status ?? Core.Terms.Status.Proposed;

    internal TermContent Content => new(
        [.. (Labels ?? []).OfType<LabelBody>().Select(label => new Label(label.Text, label.Kind, label.Language))],
        [.. (Definitions ?? []).OfType<DefinitionBody>().Select(definition => new Definition(definition.Short, definition.Full, definition.Language))],
        [.. (Notes ?? []).OfType<NoteBody>().Select(note => new Note(note.Kind, note.Text, note.Language))],
        [.. (Sources ?? []).OfType<SourceBody>().Select(source => new Source(source.Title, source.Publisher, source.Section, source.Url))],
        Topics ?? [],
        Stages ?? []);

    /// <summary>Adds what is wrong with this body whatever the database holds.</summary>
    internal void Check(Faults faults)
    {
        foreach (var (field, messages) in Content.Faults())
        {
            foreach (var message in messages)
            {
                faults.Add(field, message);
            }
        }

        faults.Require(WantedStatus is Core.Terms.Status.Draft or Core.Terms.Status.Proposed, "status", "Write draft or proposed: a Term becomes agreed by a proposal that its stewards sign. To deprecate one, use DELETE, which asks for its successor.");
        faults.RequireText(Reason, "reason", TermContent.MaxText, whenBlank: null);
        faults.Require(Relations is not { Count: > TermContent.MaxItems }, "relations", $"A Term has at most {TermContent.MaxItems} relations.");
        for (var i = 0; i < Relations?.Count; i++)
        {
            faults.Require(Relations[i] is not null && TermKey.TryParse(Relations[i].Term, out _), $"relations[{i}].term", "Name the other Term by its key, such as htm/work-order.");
            faults.Require(Relations[i] is null || Enum.IsDefined(Relations[i].Kind), $"relations[{i}].kind", "A relation is broader, narrower or related.");
        }
    }
}

/// <summary>A new Term.</summary>
public sealed record NewTermBody : TermBody
{
    /// <summary>The vocabulary whose meaning it is.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The second half of its key, for good; made from the preferred label when left out.</summary>
    public string? Slug { get; init; }
}

/// <summary>A link to a Term of the same vocabulary.</summary>
/// <param name="Kind">How the other Term stands to this one.</param>
/// <param name="Term">The other Term's key.</param>
public sealed record RelationBody(RelationKind Kind, string Term);
