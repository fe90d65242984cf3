using Glossary.Core;
using Glossary.Core.Proposals;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Proposals;

/// <summary>Lists Proposals, newest first.</summary>
internal static class ListProposals
{
    internal static void MapListProposals(this IEndpointRouteBuilder routes) => routes.MapGet(string.Empty, HandleAsync)
        .WithName("listProposals")
        .WithSummary("What is proposed, and what became of it")
        .WithDescription("Newest first. Drafts are listed to their author alone.");

    private static async Task<Results<Ok<Page<ProposalSummaryResponse>>, ValidationProblem>> HandleAsync(
        [AsParameters] Request request, GlossaryDbContext db, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var limit = request.Limit ?? Paging.DefaultLimit;
        faults.Require(limit is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<Position>(request.Cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        faults.Require(request.Vocabulary is null || Slug.IsValid(request.Vocabulary), "vocabulary", "Name a vocabulary by its slug, such as htm.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var me = ProposalDesk.By(new Author(http.User));
        var proposals = db.Proposals.AsNoTracking().VisibleTo(me);
        proposals = request.State?.Value is { } state ? proposals.Where(row => row.State == state) : proposals;
        proposals = request.Vocabulary is { } slug ? proposals.Where(row => row.Vocabularies.Contains(slug)) : proposals;
        proposals = request.Mine == true ? proposals.Where(row => row.AuthorId == me.Id) : proposals;
        proposals = request.WaitingOnMe == true ? proposals.WaitingOn(me) : proposals;
        proposals = position is not null ? proposals.Where(row => row.Id < position.Id) : proposals;
        var found = await proposals.OrderByDescending(row => row.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Cut(http, found.ConvertAll(row => ProposalSummaryResponse.Of(row, answers.BaseUrl)), limit, item => new Position(item.Id)));
    }

    /// <summary>Those that this reader may see.</summary>
    internal static IQueryable<Proposal> VisibleTo(this IQueryable<Proposal> proposals, Participant reader) =>
        proposals.Where(row => row.State != ProposalState.Draft || row.AuthorId == reader.Id);

    /// <summary>Those that this steward can sign now.</summary>
    internal static IQueryable<Proposal> WaitingOn(this IQueryable<Proposal> proposals, Participant steward)
    {
        string[] own = [.. steward.StewardOf];
        return proposals.Where(row => row.State == ProposalState.Open
            && row.Vocabularies.Any(slug => own.Contains(slug) && !row.SignOffs.Any(signed => signed.Vocabulary == slug))
            && !row.SignOffs.Any(signed => signed.StewardId == steward.Id)
            && !(row.AuthorId == steward.Id && row.Vocabularies.Count == 1));
    }

    /// <summary>What to list.</summary>
    internal sealed record Request
    {
        /// <summary>Only of this state.</summary>
        public OneOf<ProposalState>? State { get; init; }

        /// <summary>Only what touches this vocabulary.</summary>
        public string? Vocabulary { get; init; }

        /// <summary>Only what you can sign now.</summary>
        public bool? WaitingOnMe { get; init; }

        /// <summary>Only what you proposed.</summary>
        public bool? Mine { get; init; }

        /// <summary>How many at a time, 1 to 100; 20 when left out.</summary>
        public int? Limit { get; init; }

        /// <summary>Where the last answer ended: its <c>next</c>.</summary>
        public string? Cursor { get; init; }
    }

    internal sealed record Position(Guid Id);
}
