namespace Glossary.Core.Mappings;

/// <summary>Why a Mapping is held to be right; the names are those of SSSOM's <c>mapping_justification</c> (Semantic Mapping Vocabulary).</summary>
public enum MappingJustification
{
    /// <summary>Somebody who knows both words decided it.</summary>
    ManualMappingCuration,

    /// <summary>Somebody checked a Mapping that was proposed by other means.</summary>
    MappingReview,

    /// <summary>The words match.</summary>
    LexicalMatching,

    /// <summary>It follows from other Mappings.</summary>
    LogicalReasoning,
}
