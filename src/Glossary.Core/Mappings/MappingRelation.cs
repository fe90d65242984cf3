namespace Glossary.Core.Mappings;

/// <summary>How a Term of one vocabulary stands to a Term of another. The first five are SKOS mapping properties.</summary>
public enum MappingRelation
{
    /// <summary>The same meaning: either word can stand for the other.</summary>
    ExactMatch,

    /// <summary>Nearly the same meaning: interchangeable in most conversations.</summary>
    CloseMatch,

    /// <summary>The target is broader than the source.</summary>
    BroadMatch,

    /// <summary>The target is narrower than the source.</summary>
    NarrowMatch,

    /// <summary>Associated, but neither the same nor one within the other.</summary>
    RelatedMatch,

    /// <summary>The same or a confusable word with a different meaning.</summary>
    FalseFriend,
}

/// <summary>Readings of a <see cref="MappingRelation"/>.</summary>
public static class MappingRelationReadings
{
    /// <summary>The relation as it reads from the target's end.</summary>
    public static MappingRelation Inverse(this MappingRelation relation) => relation switch
    {
        MappingRelation.BroadMatch => MappingRelation.NarrowMatch,
        MappingRelation.NarrowMatch => MappingRelation.BroadMatch,
        _ => relation,
    };
}
