using Glossary.Core.Mappings;

namespace Glossary.Core.Proposals;

/// <summary>A change to what joins two vocabularies: the stewards of both have a say.</summary>
/// <param name="Source">The key of the Term it is said of.</param>
/// <param name="Target">The key of the Term that it points to.</param>
public abstract record ProposedMapping(string Source, string Target) : ProposalItem
{
    /// <inheritdoc/>
    public override string Subject => $"{Source} → {Target}";

    /// <inheritdoc/>
    public override IEnumerable<string> Vocabularies => [VocabularyOf(Source), VocabularyOf(Target)];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string[]> Faults() => EndFaults().ByField();

    private protected Faults EndFaults()
    {
        var faults = new Faults();
        RequireKey(faults, Source, "source");
        RequireKey(faults, Target, "target");
        faults.Require(!faults.None || VocabularyOf(Source) != VocabularyOf(Target), "target", "A mapping joins two vocabularies; inside one, give the Term a relation.");
        return faults;
    }
}

/// <summary>A Mapping that is missing.</summary>
/// <param name="Source">The key of the Term it is said of.</param>
/// <param name="Target">The key of the Term that it points to.</param>
/// <param name="Content">What it would say.</param>
public sealed record NewMapping(string Source, string Target, MappingContent Content) : ProposedMapping(Source, Target)
{
    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string[]> Faults() => Within("statement", Content.Faults(), EndFaults());
}

/// <summary>A Mapping that should say something else. Agreeing to what one says already is such a change, too.</summary>
/// <param name="Mapping">Its id.</param>
/// <param name="Source">The key of the Term it is said of.</param>
/// <param name="Target">The key of the Term that it points to.</param>
/// <param name="BaseRevision">The revision that the author began from.</param>
/// <param name="Base">What that revision said; null until the glossary has filled it in.</param>
/// <param name="Content">What it should say.</param>
public sealed record RevisedMapping(Guid Mapping, string Source, string Target, int BaseRevision, MappingContent? Base, MappingContent Content) : ProposedMapping(Source, Target)
{
    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string[]> Faults() => Within("statement", Content.Faults(), new());
}

/// <summary>A Mapping that should no longer be shown.</summary>
/// <param name="Mapping">Its id.</param>
/// <param name="Source">The key of the Term it is said of.</param>
/// <param name="Target">The key of the Term that it points to.</param>
/// <param name="BaseRevision">The revision that the author began from.</param>
public sealed record DeprecatedMapping(Guid Mapping, string Source, string Target, int BaseRevision) : ProposedMapping(Source, Target)
{
    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string[]> Faults() => new Faults().ByField();
}

/// <summary>The answer that the other side has no such thing: a mapping to nothing.</summary>
/// <param name="Term">The key of the Term that has no counterpart.</param>
/// <param name="Vocabulary">The slug of the vocabulary that has no such thing.</param>
/// <param name="Rationale">Why.</param>
public sealed record NewNoCounterpart(string Term, string Vocabulary, string Rationale) : ProposalItem
{
    /// <inheritdoc/>
    public override string Subject => $"{Term} → nothing in {Vocabulary}";

    /// <inheritdoc/>
    public override IEnumerable<string> Vocabularies => [VocabularyOf(Term), Vocabulary];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        RequireKey(faults, Term, "term");
        faults.Require(Slug.IsValid(Vocabulary), "vocabulary", "Name the vocabulary that has no such thing by its slug, such as it.");
        faults.Require(!faults.None || VocabularyOf(Term) != Vocabulary, "vocabulary", "Name another vocabulary than the Term's own.");
        faults.RequireText(Rationale, "rationale", MappingContent.MaxText, "Say why that side has no such thing.");
        return faults.ByField();
    }
}
