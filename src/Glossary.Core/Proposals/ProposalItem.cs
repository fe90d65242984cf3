using System.Text.Json.Serialization;
using Glossary.Core.Terms;

namespace Glossary.Core.Proposals;

/// <summary>One of the changes that a <see cref="Proposal"/> would make.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NewTerm), "newTerm")]
[JsonDerivedType(typeof(RevisedTerm), "revisedTerm")]
[JsonDerivedType(typeof(DeprecatedTerm), "deprecatedTerm")]
[JsonDerivedType(typeof(NewMapping), "newMapping")]
[JsonDerivedType(typeof(RevisedMapping), "revisedMapping")]
[JsonDerivedType(typeof(DeprecatedMapping), "deprecatedMapping")]
[JsonDerivedType(typeof(NewNoCounterpart), "noCounterpart")]
public abstract record ProposalItem
{
    /// <summary>What it is about, as people write it: a Term's key, or <c>source → target</c>.</summary>
    [JsonIgnore]
    public abstract string Subject { get; }

    /// <summary>Slugs of the vocabularies whose stewards have a say.</summary>
    [JsonIgnore]
    public abstract IEnumerable<string> Vocabularies { get; }

    /// <summary>What is wrong with it, whatever the glossary holds, by field in the API's own spelling.</summary>
    public virtual IReadOnlyDictionary<string, string[]> Faults() => new Faults().ByField();

    private protected static string VocabularyOf(string key) => key.Split('/')[0];

    private protected static void RequireKey(Faults faults, string? key, string field) =>
        faults.Require(TermKey.TryParse(key, out _), field, "Name the Term by its key, such as htm/work-order.");

    private protected static IReadOnlyDictionary<string, string[]> Within(string part, IReadOnlyDictionary<string, string[]> inner, Faults outer)
    {
        foreach (var (field, messages) in inner)
        {
            foreach (var message in messages)
            {
                outer.Add($"{part}.{field}", message);
            }
        }

        return outer.ByField();
    }
}

/// <summary>A Term that is missing.</summary>
/// <param name="Term">The key that it would have.</param>
/// <param name="Content">What it would say.</param>
public sealed record NewTerm(string Term, TermContent Content) : ProposalItem
{
    /// <inheritdoc/>
    public override string Subject => Term;

    /// <inheritdoc/>
    public override IEnumerable<string> Vocabularies => [VocabularyOf(Term)];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        RequireKey(faults, Term, "term");
        return Within("content", Content.Faults(), faults);
    }
}

/// <summary>A Term that should say something else.</summary>
/// <param name="Term">Its key.</param>
/// <param name="BaseRevision">The revision that the author began from.</param>
/// <param name="Base">What that revision said; null until the glossary has filled it in.</param>
/// <param name="Content">What it should say.</param>
/// <param name="SharedWith">Vocabularies that share its definition by an agreed exact match, when the definition changes.</param>
public sealed record RevisedTerm(string Term, int BaseRevision, TermContent? Base, TermContent Content, IReadOnlyList<string> SharedWith) : ProposalItem
{
    /// <inheritdoc/>
    public override string Subject => Term;

    /// <inheritdoc/>
    public override IEnumerable<string> Vocabularies => SharedWith.Prepend(VocabularyOf(Term));

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        RequireKey(faults, Term, "term");
        return Within("content", Content.Faults(), faults);
    }
}

/// <summary>A Term that should no longer be used.</summary>
/// <param name="Term">Its key.</param>
/// <param name="BaseRevision">The revision that the author began from.</param>
/// <param name="ReplacedBy">The key of the Term to use instead; null when there is none.</param>
/// <param name="SharedWith">Vocabularies that share its definition by an agreed exact match.</param>
public sealed record DeprecatedTerm(string Term, int BaseRevision, string? ReplacedBy, IReadOnlyList<string> SharedWith) : ProposalItem
{
    /// <inheritdoc/>
    public override string Subject => Term;

    /// <inheritdoc/>
    public override IEnumerable<string> Vocabularies => SharedWith.Prepend(VocabularyOf(Term));

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        RequireKey(faults, Term, "term");
        faults.Require(ReplacedBy is null || TermKey.TryParse(ReplacedBy, out _), "replacedBy", "Name the successor by its key, such as htm/work-order, or leave it out.");
        faults.Require(ReplacedBy is null || ReplacedBy != Term, "replacedBy", "A Term cannot replace itself.");
        return faults.ByField();
    }
}
