using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Web.Features.Terms;

namespace Glossary.Web.Features.Search;

/// <summary>What a look-up found.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Total">How many Terms match in all.</param>
/// <param name="TookMs">How long the look-up took, in milliseconds; of a repeated answer, how long it took the first time.</param>
/// <param name="DidYouMean">A label to look up instead; null when the query is a word of the glossary.</param>
/// <param name="Results">The best, best first.</param>
public sealed record SearchResponse(string Query, int Total, double TookMs, string? DidYouMean, IReadOnlyList<SearchResult> Results);

/// <summary>A Term that was found, and why.</summary>
/// <param name="Term">The Term.</param>
/// <param name="Match">How it was found.</param>
/// <param name="Counterparts">What it maps onto in other vocabularies.</param>
public sealed record SearchResult(TermSummaryResponse Term, MatchResponse Match, IReadOnlyList<CounterpartResponse> Counterparts);

/// <summary>How a Term was found.</summary>
public sealed record MatchResponse
{
    /// <summary>How it was found.</summary>
    public required MatchKind Kind { get; init; }

    /// <summary>The label that matched.</summary>
    public required string Label { get; init; }

    /// <summary>The stretches of the label that match, in UTF-16 code units.</summary>
    public required IReadOnlyList<HighlightResponse> Highlights { get; init; }

    /// <summary>The higher the better; comparable within one answer only.</summary>
    public required double Score { get; init; }
}

/// <summary>A stretch of a label.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
public sealed record HighlightResponse(int Start, int Length);

/// <summary>What a Term maps onto in another vocabulary.</summary>
public sealed record CounterpartResponse
{
    /// <summary>How the counterpart stands to the Term that was found.</summary>
    public required MappingRelation Relation { get; init; }

    /// <summary>What to say so that both sides understand.</summary>
    public required string Bridge { get; init; }

    /// <summary>The counterpart.</summary>
    public required TermSummaryResponse Term { get; init; }
}

/// <summary>Completions of what is being typed.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Suggestions">Best first, one a Term.</param>
public sealed record SuggestResponse(string Query, IReadOnlyList<SuggestionResponse> Suggestions);

/// <summary>A completion.</summary>
public sealed record SuggestionResponse
{
    /// <summary>The label that completes it.</summary>
    public required string Label { get; init; }

    /// <summary>How it was found.</summary>
    public required MatchKind MatchKind { get; init; }

    /// <summary>The Term that it names.</summary>
    public required TermSummaryResponse Term { get; init; }
}

/// <summary>A word in the other department's language.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="From">The vocabulary it was said in.</param>
/// <param name="To">The vocabulary it was wanted in.</param>
/// <param name="Matches">Best first; a <c>falseFriend</c> is a word not to say.</param>
public sealed record TranslateResponse(string Query, string From, string To, IReadOnlyList<TranslationResponse> Matches);

/// <summary>A Mapping that leads from one vocabulary to the other.</summary>
/// <param name="Relation">How the target stands to the source.</param>
/// <param name="Bridge">What to say so that both sides understand.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Source">The Term that was asked for.</param>
/// <param name="Target">Its counterpart.</param>
public sealed record TranslationResponse(MappingRelation Relation, string Bridge, double Confidence, TermSummaryResponse Source, TermSummaryResponse Target);

/// <summary>A label that means something else in another vocabulary.</summary>
public sealed record CollisionResponse
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>The Terms that it names.</summary>
    public required IReadOnlyList<TermSummaryResponse> Terms { get; init; }

    /// <summary>The Mapping that explains it, read from one of <c>terms</c>; null while nobody has explained it.</summary>
    public required TermMappingResponse? Mapping { get; init; }
}
