using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Mappings;
using Glossary.Web.Features.Shared;
using Glossary.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Terms;

/// <summary>A Term's page: what its own side means, and beside it what the others say.</summary>
public sealed class TermPageModel(ITermIndex index, VoteCounts votes, IOptions<GlossaryOptions> options) : PageModel
{
    /// <summary>The Term.</summary>
    public PublishedTerm Term { get; private set; } = null!;

    /// <summary>What its vocabulary is called.</summary>
    public string VocabularyName { get; private set; } = string.Empty;

    /// <summary>Whether its vocabulary has the right-hand side of every page.</summary>
    public bool IsOnTheRight { get; private set; }

    /// <summary>Its abbreviations and synonyms; hidden labels are for searching only.</summary>
    public IReadOnlyList<Label> OtherNames { get; private set; } = [];

    /// <summary>The names of its topics.</summary>
    public IReadOnlyList<string> Topics { get; private set; } = [];

    /// <summary>The procedures that use it.</summary>
    public IReadOnlyList<PublishedProcedure> Procedures { get; private set; } = [];

    /// <summary>The Term out of use in whose place the reader came here; null when they came for this one.</summary>
    public TermSummary? InsteadOf { get; private set; }

    /// <summary>How its stewards' readers voted on its Mappings; null for everybody else.</summary>
    public ILookup<Guid, MappingVote>? Votes { get; private set; }

    /// <summary>The address that this page is known by.</summary>
    public string Canonical { get; private set; } = string.Empty;

    /// <summary>Shows the Term, or leads on to its successor.</summary>
    /// <param name="vocabulary">The Term's vocabulary.</param>
    /// <param name="slug">The Term's slug.</param>
    /// <param name="insteadOf">The key of the Term that led here.</param>
    /// <param name="asItWas">Whether a Term out of use is shown itself.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IActionResult> OnGetAsync(string vocabulary, string slug, string? insteadOf, bool asItWas, CancellationToken cancellationToken)
    {
        if (index.Change is null)
        {
            throw new NotReadyException();
        }

        if (index.Find(new(vocabulary, slug)) is not { } term)
        {
            return NotFound();
        }

        if (!asItWas && term.Summary.Status == Status.Deprecated && index.Successor(term) is { } successor)
        {
            // For good, but asked again each time: the Term may come back into use.
            Response.Headers.CacheControl = "no-cache";
            return RedirectPermanent($"{TermLinks.Page(successor)}?insteadOf={vocabulary}/{slug}");
        }

        Term = term;
        InsteadOf = TermKey.TryParse(insteadOf, out var old) && index.Find(old) is { } former && index.Successor(former)?.Id == term.Summary.Id ? former.Summary : null;
        var vocabularies = index.Catalogue.Vocabularies.ToList();
        var position = vocabularies.FindIndex(row => row.Slug == vocabulary);
        VocabularyName = position < 0 ? vocabulary : vocabularies[position].Name;
        IsOnTheRight = position == 1;
        OtherNames = [.. term.Labels.Where(label => label.Kind != LabelKind.Hidden && label.Text != term.Summary.Label).OrderBy(label => label.Kind != LabelKind.Abbreviation)];
        Topics = [.. index.Catalogue.Topics.Where(topic => term.Topics.Contains(topic.Slug)).Select(topic => topic.Name)];
        Procedures = index.ProceduresUsing(term.Summary.Key);
        Votes = await votes.OfAsync(User, term, cancellationToken);
        Canonical = $"{options.Value.PublicBaseUrl?.TrimEnd('/')}{TermLinks.Page(term.Summary)}";
        return Page();
    }
}
