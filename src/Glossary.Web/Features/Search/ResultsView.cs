using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Web.Features.Search;

/// <summary>
/// What a look-up found, laid out in rows: each side always in its own column. Where the query is somebody's word, those whose word it is are
/// shown and no others: a meeting that hears "PM" wants its two meanings, not the thirty words that begin like it.
/// </summary>
/// <param name="Query">What was asked.</param>
/// <param name="Vocabulary">The vocabulary that was kept to; null for all.</param>
/// <param name="Total">How many Terms match.</param>
/// <param name="Named">How many of them are called just so.</param>
/// <param name="DidYouMean">What to look up instead; null when there is nothing better.</param>
/// <param name="Rows">Best first.</param>
/// <param name="Further">Some of those that are named only, because the query means others.</param>
public sealed record ResultsView(string Query, string? Vocabulary, int Total, int Named, string? DidYouMean, IReadOnlyList<ResultRow> Rows, IReadOnlyList<TermSummary> Further)
{
    private const int Limit = 20;
    private const int LimitOfAll = 60;
    private const int FurtherShown = 8;
    private const int CardsShown = 2;
    private const int LinksShown = 5;

    /// <summary>Whether some that match have no row, because the query is others' word.</summary>
    public bool IsCut => Further.Count > 0;

    /// <summary>Looks up.</summary>
    /// <param name="index">What is looked up in.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="vocabulary">The vocabulary to keep to; null for all.</param>
    /// <param name="all">Whether all that match are wanted, those too that only begin like it.</param>
    internal static ResultsView Of(ITermIndex index, string query, string? vocabulary, bool all)
    {
        var text = query.Length > TermQuery.MaxText ? query[..TermQuery.MaxText] : query;
        var hits = index.Search(new(text, vocabulary, Limit: all ? LimitOfAll : Limit));
        var named = hits.Items.Where(IsCalledSo).ToList();
        var shown = all || named.Count == 0 ? hits.Items : named;
        var rows = Arrange(shown, isCut: shown.Count < hits.Items.Count, [.. index.Catalogue.Vocabularies.Select(row => row.Slug)]);
        var onScreen = rows.SelectMany(row => row.Counterparts.Select(counterpart => counterpart.Mapping.Term.Id)).ToHashSet();
        var further = hits.Items.Except(shown).Select(hit => hit.Term.Summary).Where(term => !onScreen.Contains(term.Id)).Take(FurtherShown);
        return new(text, vocabulary, hits.Total, named.Count, hits.DidYouMean, rows, [.. further]);
    }

    /// <summary>Where this look-up has its page, to be passed on.</summary>
    internal string Address(bool all = false) =>
        $"/?q={Uri.EscapeDataString(Query)}{(Vocabulary is null ? null : $"&vocabulary={Vocabulary}")}{(all ? "&all=true" : null)}";

    private static bool IsCalledSo(TermHit hit) => hit.Kind is MatchKind.Exact or MatchKind.Abbreviation or MatchKind.Synonym;

    /// <summary>One row a hit; hits that are each other's counterparts share one, so that PM stands once, both its meanings side by side.</summary>
    private static List<ResultRow> Arrange(IReadOnlyList<TermHit> hits, bool isCut, IReadOnlyList<string> vocabularies)
    {
        var found = hits.ToDictionary(hit => hit.Term.Summary.Id);
        var shown = new HashSet<Guid>();
        var rows = new List<ResultRow>();
        foreach (var hit in hits)
        {
            if (!shown.Add(hit.Term.Summary.Id))
            {
                continue;
            }

            // Counterparts that were found as well come first: they are what the query is about on the other side.
            var mappings = hit.Term.Mappings
                .OrderByDescending(mapping => found.ContainsKey(mapping.Term.Id))
                .ThenByDescending(mapping => mapping.Content.Relation == MappingRelation.FalseFriend)
                .ThenBy(mapping => mapping.Content.Relation == MappingRelation.RelatedMatch).ToList();

            // A loose relation is worth a card only when there is nothing closer to show; where the query is somebody's word, so is one that is not.
            var cards = mappings.Where((mapping, i) => i == 0 || found.ContainsKey(mapping.Term.Id) || (!isCut && mapping.Content.Relation != MappingRelation.RelatedMatch))
                .Take(CardsShown).Select(mapping => new Counterpart(mapping, found.GetValueOrDefault(mapping.Term.Id))).ToList();
            shown.UnionWith(cards.Where(counterpart => counterpart.Hit is not null).Select(counterpart => counterpart.Mapping.Term.Id));
            rows.Add(new(hit, cards, [.. mappings.Except(cards.Select(card => card.Mapping)).Take(LinksShown)], vocabularies));
        }

        return rows;
    }
}

/// <summary>A Term that was found, with what it maps onto.</summary>
/// <param name="Hit">The Term that was found.</param>
/// <param name="Counterparts">What it maps onto, as far as it is shown beside it.</param>
/// <param name="Others">More that it maps onto, for a line of links.</param>
/// <param name="Vocabularies">All vocabularies in order: the first has the left column, the second the right one.</param>
public sealed record ResultRow(TermHit Hit, IReadOnlyList<Counterpart> Counterparts, IReadOnlyList<PublishedMapping> Others, IReadOnlyList<string> Vocabularies)
{
    /// <summary>Whether it shows a false friend.</summary>
    public bool IsFalseFriend => Counterparts.Any(counterpart => counterpart.Mapping.Content.Relation == MappingRelation.FalseFriend);

    /// <summary>The column beside the Term that was found, where it has no counterpart.</summary>
    public string EmptyColumn => ColumnOf(Hit.Term.Summary.Vocabulary) switch { "left" => "right", "right" => "left", var both => both };

    /// <summary>Which column a vocabulary stands in: left, right, or across both.</summary>
    public string ColumnOf(string vocabulary) => Vocabularies.ToList().IndexOf(vocabulary) switch { 0 => "left", 1 => "right", _ => "across" };
}

/// <summary>A counterpart of a Term that was found.</summary>
/// <param name="Mapping">How it stands to it.</param>
/// <param name="Hit">How it was found itself; null when it was not.</param>
public sealed record Counterpart(PublishedMapping Mapping, TermHit? Hit);
