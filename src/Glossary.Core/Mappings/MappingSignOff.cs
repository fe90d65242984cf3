namespace Glossary.Core.Mappings;

/// <summary>A steward's approval of what a Mapping says, for their side.</summary>
/// <param name="Vocabulary">The slug of the vocabulary that it speaks for.</param>
/// <param name="StewardId">Who signed.</param>
/// <param name="Steward">Their name at the time.</param>
/// <param name="At">When.</param>
public sealed record MappingSignOff(string Vocabulary, Guid StewardId, string Steward, DateTimeOffset At)
{
    /// <summary>Whether these are of two people, one for each of two vocabularies.</summary>
    internal static bool AreOfBothSides(IReadOnlyList<MappingSignOff> signOffs, string one, string other) =>
        signOffs.Count == 2
        && signOffs.Select(signed => signed.Vocabulary).ToHashSet().SetEquals([one, other])
        && signOffs[0].StewardId != signOffs[1].StewardId;
}
