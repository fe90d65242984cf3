using Glossary.Core.Mappings;

namespace Glossary.Core.Search;

/// <summary>The glossary in numbers, for one state of it and one day. Drafts don't count.</summary>
/// <param name="Vocabularies">In the order they are listed.</param>
/// <param name="Topics">By name.</param>
/// <param name="Stages">In the order of an equipment's life.</param>
/// <param name="Mappings">Mappings in use, by relation.</param>
/// <param name="Coverage">Each vocabulary with each other one.</param>
/// <param name="Age">How old the Terms in use are.</param>
/// <param name="Neighbours">Topics that share Terms, those that share most first.</param>
public sealed record GlossaryFigures(
    IReadOnlyList<VocabularyFigures> Vocabularies,
    IReadOnlyList<GroupFigures> Topics,
    IReadOnlyList<GroupFigures> Stages,
    IReadOnlyList<RelationFigures> Mappings,
    IReadOnlyList<CoverageFigures> Coverage,
    AgeFigures Age,
    IReadOnlyList<NeighbourFigures> Neighbours);

/// <summary>The Terms of a vocabulary by status.</summary>
/// <param name="Vocabulary">Its slug.</param>
/// <param name="Proposed">In use, and not yet signed by stewards.</param>
/// <param name="Agreed">Shared language.</param>
/// <param name="Deprecated">Out of use.</param>
public sealed record VocabularyFigures(string Vocabulary, int Proposed, int Agreed, int Deprecated)
{
    /// <summary>How many are in use.</summary>
    public int InUse => Proposed + Agreed;
}

/// <summary>The Terms in use of a topic or a stage.</summary>
/// <param name="Key">The topic's slug, or the stage's name.</param>
/// <param name="Terms">How many there are in all.</param>
/// <param name="ByVocabulary">How many of each vocabulary, in the order these are listed.</param>
public sealed record GroupFigures(string Key, int Terms, IReadOnlyList<int> ByVocabulary);

/// <summary>Mappings in use of one relation, read from the vocabulary that is listed first.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Proposed">Waiting for a steward of each side.</param>
/// <param name="Agreed">Signed by both.</param>
public sealed record RelationFigures(MappingRelation Relation, int Proposed, int Agreed)
{
    /// <summary>How many are in use.</summary>
    public int InUse => Proposed + Agreed;
}

/// <summary>How far one vocabulary is put beside another. A false friend is no counterpart: it says what a Term does not mean.</summary>
/// <param name="Vocabulary">The vocabulary whose Terms are counted.</param>
/// <param name="With">The vocabulary in which counterparts are looked for.</param>
/// <param name="Terms">How many Terms it has in use.</param>
/// <param name="WithCounterpart">How many of these have a counterpart there.</param>
/// <param name="WithoutAny">Of how many others it is agreed that there is none.</param>
public sealed record CoverageFigures(string Vocabulary, string With, int Terms, int WithCounterpart, int WithoutAny);

/// <summary>How long ago Terms in use last changed, and when they are due to be looked at again. Each Term counts once in each half.</summary>
/// <param name="ChangedWithin30Days">Up to 30 days ago.</param>
/// <param name="ChangedWithin90Days">31 to 90 days ago.</param>
/// <param name="ChangedWithinAYear">91 to 365 days ago.</param>
/// <param name="ChangedEarlier">Longer ago.</param>
/// <param name="Due">Today or earlier.</param>
/// <param name="DueWithin90Days">In 1 to 90 days.</param>
/// <param name="DueLater">In more than 90 days.</param>
/// <param name="NoReview">No day is set.</param>
public sealed record AgeFigures(
    int ChangedWithin30Days, int ChangedWithin90Days, int ChangedWithinAYear, int ChangedEarlier, int Due, int DueWithin90Days, int DueLater, int NoReview);

/// <summary>Two topics that share Terms.</summary>
/// <param name="Topic">One.</param>
/// <param name="Other">The other.</param>
/// <param name="Terms">How many Terms in use belong to both.</param>
public sealed record NeighbourFigures(string Topic, string Other, int Terms);
