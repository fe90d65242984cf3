using Glossary.Core.Mappings;
using Glossary.Core.Terms;

namespace Glossary.Core.Search;

/// <summary>A look-up.</summary>
/// <param name="Text">What somebody typed or heard, any text; only its first <see cref="MaxText"/> characters count.</param>
/// <param name="Vocabulary">Only Terms of this vocabulary; null for all.</param>
/// <param name="Topic">Only Terms of this topic; null for all.</param>
/// <param name="Stage">Only Terms used at this stage; null for all.</param>
/// <param name="Limit">The most hits to return, at least 1.</param>
public sealed record TermQuery(string Text, string? Vocabulary = null, string? Topic = null, Stage? Stage = null, int Limit = 20)
{
    /// <summary>How many characters of a query count.</summary>
    public const int MaxText = 1000;
}

/// <summary>A look-up while typing: the last word may be unfinished.</summary>
/// <param name="Text">What has been typed so far.</param>
/// <param name="Vocabulary">Only Terms of this vocabulary; null for all.</param>
/// <param name="Limit">The most suggestions to return, at least 1.</param>
public sealed record SuggestQuery(string Text, string? Vocabulary = null, int Limit = 8);

/// <summary>How a Term was found. The order is from the surest to the least sure.</summary>
public enum MatchKind
{
    /// <summary>The query is the preferred label.</summary>
    Exact,

    /// <summary>The query is an abbreviation of it.</summary>
    Abbreviation,

    /// <summary>The query is another name of it.</summary>
    Synonym,

    /// <summary>A label begins with the query, or one of its words does.</summary>
    Prefix,

    /// <summary>The query's words are a label's words, in any order, some missing or extra.</summary>
    Words,

    /// <summary>A label is a letter or two away from the query.</summary>
    Typo,

    /// <summary>A label sounds like the query, or is known to be misheard so.</summary>
    Phonetic,

    /// <summary>What the Term says of itself fits, or how somebody asks for it who doesn't know its name.</summary>
    Definition,
}

/// <summary>A stretch of a label, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct Highlight(int Start, int Length);

/// <summary>A Term that a look-up found, and why.</summary>
/// <param name="Term">The Term.</param>
/// <param name="Kind">How it was found.</param>
/// <param name="Label">The label that matched; never a hidden one, but then the name that it is a mishearing of.</param>
/// <param name="Highlights">The matching stretches of <paramref name="Label"/>, in order, not overlapping; empty where none can be told.</param>
/// <param name="Score">The higher the better; comparable within one answer only.</param>
public sealed record TermHit(PublishedTerm Term, MatchKind Kind, string Label, IReadOnlyList<Highlight> Highlights, double Score);

/// <summary>What a look-up found.</summary>
/// <param name="Items">The best hits, best first.</param>
/// <param name="Total">How many Terms match in all.</param>
/// <param name="DidYouMean">A label to look up instead, when the query is no word of the glossary and a near one is; else null.</param>
/// <param name="Change">The number of the Change that the answer shows.</param>
public sealed record TermHits(IReadOnlyList<TermHit> Items, int Total, string? DidYouMean, long Change);

/// <summary>A completion of what is being typed.</summary>
/// <param name="Label">The label that completes it; never a hidden one.</param>
/// <param name="Kind">How it was found.</param>
/// <param name="Term">The Term that it names.</param>
public sealed record Suggestion(string Label, MatchKind Kind, TermSummary Term);

/// <summary>Completions, best first.</summary>
/// <param name="Items">One a Term.</param>
/// <param name="Change">The number of the Change that the answer shows.</param>
public sealed record Suggestions(IReadOnlyList<Suggestion> Items, long Change);

/// <summary>A label that stands for Terms of more than one vocabulary.</summary>
/// <param name="Label">The label as most of the Terms write it.</param>
/// <param name="Terms">The Terms that it names, by vocabulary, then slug.</param>
/// <param name="Relation">How a Mapping between two of them relates them, a false friend first; null while nobody has related them.</param>
public sealed record SharedName(string Label, IReadOnlyList<TermSummary> Terms, MappingRelation? Relation);

/// <summary>A label that means something else in another vocabulary.</summary>
/// <param name="Label">The label as most of the Terms write it.</param>
/// <param name="Terms">The Terms that it names, by vocabulary, then slug.</param>
/// <param name="Mapping">A Mapping between two of them that explains it, a false friend first; null while nobody has explained it.</param>
public sealed record Collision(string Label, IReadOnlyList<TermSummary> Terms, PublishedMapping? Mapping);
