namespace Glossary.Core.Mappings;

/// <summary>What a Mapping says, in the direction from its source to its target.</summary>
/// <param name="Relation">How the target stands to the source.</param>
/// <param name="Rationale">Why, for whoever doubts it.</param>
/// <param name="Bridge">What to say in a mixed meeting so that both sides understand.</param>
/// <param name="Confidence">0 to 1; SSSOM <c>confidence</c>.</param>
/// <param name="Justification">How it was arrived at.</param>
public sealed record MappingContent(
    MappingRelation Relation,
    string Rationale,
    string Bridge,
    double Confidence = 1,
    MappingJustification Justification = MappingJustification.ManualMappingCuration)
{
    /// <summary>The longest rationale or bridge sentence, in characters.</summary>
    public const int MaxText = 2000;

    /// <summary>What is wrong with this content, by field in the API's own spelling; empty when a Mapping can be made of it.</summary>
    public IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        faults.Require(Enum.IsDefined(Relation), "relation", "A mapping is exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch or falseFriend.");
        faults.Require(Enum.IsDefined(Justification), "justification", "A justification is manualMappingCuration, mappingReview, lexicalMatching or logicalReasoning.");
        faults.RequireText(Rationale, "rationale", MaxText, "Say why the two Terms map onto each other so.");
        faults.RequireText(Bridge, "bridge", MaxText, "Say what to say in a mixed meeting so that both sides understand.");
        faults.Require(Confidence is >= 0 and <= 1, "confidence", "Give a number from 0 to 1.");
        return faults.ByField();
    }

    /// <summary>The same statement read from the target's end.</summary>
    public MappingContent Inverse() => this with { Relation = Relation.Inverse() };
}
