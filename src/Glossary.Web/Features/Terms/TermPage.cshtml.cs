using Glossary.Core.Mappings;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Embeds;
using Glossary.Web.Features.Links;
using Glossary.Web.Features.Mappings;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Terms;

/// <summary>A Term's page: what its own side means, and beside it what the others say.</summary>
[ReadsIndex]
public sealed class TermPageModel(ITermIndex index, VoteCounts votes, IServiceProvider services) : PageModel
{
    /// <summary>How many counterparts have room on a printed card; the style sheet leaves out the others.</summary>
    internal const int CounterpartsOfACard = 2;

    private const int LettersOfAScreen = 900;

    /// <summary>The Term.</summary>
    public PublishedTerm Term { get; private set; } = null!;

    /// <summary>What its vocabulary is called.</summary>
    public string VocabularyName { get; private set; } = string.Empty;

    /// <summary>Whether its vocabulary has the right-hand side of every page.</summary>
    public bool IsOnTheRight { get; private set; }

    /// <summary>Its abbreviations and synonyms; hidden labels are for searching only.</summary>
    public IReadOnlyList<Label> OtherNames { get; private set; } = [];

    /// <summary>Its topics.</summary>
    public IReadOnlyList<CatalogueTopic> Topics { get; private set; } = [];

    /// <summary>The ways to it from the most general Terms.</summary>
    public IReadOnlyList<IReadOnlyList<TermSummary>> Trails { get; private set; } = [];

    /// <summary>What to paste into another page.</summary>
    public IReadOnlyList<Snippet> Snippets { get; private set; } = [];

    /// <summary>What the vocabularies are called.</summary>
    public Catalogue Catalogue { get; private set; } = Catalogue.Empty;

    /// <summary>The procedures that use it.</summary>
    public IReadOnlyList<PublishedProcedure> Procedures { get; private set; } = [];

    /// <summary>The Term out of use in whose place the reader came here; null when they came for this one.</summary>
    public TermSummary? InsteadOf { get; private set; }

    /// <summary>How its stewards' readers voted on its Mappings; null for everybody else.</summary>
    public ILookup<Guid, MappingVote>? Votes { get; private set; }

    /// <summary>Whether it fits a screen, so that it can stay beside many counterparts while one reads on.</summary>
    public bool IsBrief => Term.Definitions.Sum(definition => definition.Short.Length + (definition.Full?.Length ?? 0)) + Term.Notes.Sum(note => note.Text.Length) + OtherNames.Sum(name => name.Text.Length) < LettersOfAScreen;

    /// <summary>Its whole address, to be taken elsewhere.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>The Revision that is shown, and what has changed since; null when the reader asked for none.</summary>
    public TermAsItStood? Stood { get; private set; }

    /// <summary>The Revision that the reader asked for, and that nobody can read just now; the present one is shown in its place.</summary>
    public int? OutOfReach { get; private set; }

    /// <summary>What other programs show of a link to this page.</summary>
    public LinkPreview Preview { get; private set; } = null!;

    /// <summary>Shows the Term, or leads on to its successor.</summary>
    /// <param name="vocabulary">The Term's vocabulary.</param>
    /// <param name="slug">The Term's slug.</param>
    /// <param name="insteadOf">The key of the Term that led here.</param>
    /// <param name="asItWas">Whether a Term out of use is shown itself.</param>
    /// <param name="at">The number of the Revision that is to be shown.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IActionResult> OnGetAsync(string vocabulary, string slug, string? insteadOf, bool asItWas, string? at, CancellationToken cancellationToken)
    {
        if (index.Find(new(vocabulary, slug)) is not { } term)
        {
            return NotFound();
        }

        if (at is not null)
        {
            if (await AsItStoodAsync(term, at, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            term = Stood?.Term ?? term;
        }
        else if (!asItWas && term.Summary.Status == Status.Deprecated && index.Successor(term) is { } successor)
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
        Topics = [.. index.Catalogue.Topics.Where(topic => term.Topics.Contains(topic.Slug))];
        Trails = BroaderTrails.Of(index, term);
        Catalogue = index.Catalogue;
        Procedures = index.ProceduresUsing(term.Summary.Key);
        Votes = await votes.OfAsync(User, term, cancellationToken);
        var address = services.GetRequiredService<PublicAddress>();
        Address = address.Of(Request, TermLinks.Page(term.Summary));
        Preview = LinkPreview.Of(term, Catalogue, path => address.Of(Request, path), Stood?.Term.Revision);
        Response.Headers.Append("Link", Preview.Discovery);
        Snippets = Snippet.Of(term.Summary, VocabularyName, Address, services.GetRequiredService<FrameSites>().Known.Count > 0 ? address.Of(Request, EmbedLinks.Card(term.Summary)) : null);
        return Page();
    }

    /// <summary>Takes up the Revision that is asked for.</summary>
    /// <returns>What is wrong with what is asked for; null when it can be shown.</returns>
    private async Task<IActionResult?> AsItStoodAsync(PublishedTerm term, string at, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (!TermAsItStood.TryReadNumber(at, out var number))
        {
            return Refuse(StatusCodes.Status400BadRequest, Translation<Links.Texts>.Of("That is no revision."), Translation<Links.Texts>.Of("The address ends with at= and the number of a revision, such as at=3."), term);
        }

        var answer = await services.GetRequiredService<ReadTermAsItStood>().ReadAsync(term, number, cancellationToken);
        if (answer.Term is null && answer.IsReached)
        {
            return Refuse(StatusCodes.Status404NotFound, Translation<Links.Texts>.Of("“{0}” has no revision {1}.", term.Summary.Label, number), Translation<Links.Texts>.Of("Its history lists those that there are."), term);
        }

        Stood = answer.Term;
        if (Stood is null)
        {
            // Whoever reads this is told so and has the present text; a program must not take that for what was asked for.
            OutOfReach = number;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "2";
        }

        return null;
    }

    private StatusCodeResult Refuse(int status, string heading, string advice, PublishedTerm term)
    {
        HttpContext.Features.Set(new Advice(heading, advice, $"{TermLinks.Page(term.Summary)}?asItWas=true", Translation<Links.Texts>.Of("The word as it stands now")));
        return StatusCode(status);
    }
}
