using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Proposals;

/// <summary>Answers what became of something that was asked of a Proposal: the Proposal as it stands, or why not.</summary>
internal sealed class ProposalAnswers(GlossaryDbContext db, ITermIndex index, IOptions<GlossaryOptions> options, IHttpContextAccessor request)
{
    private HttpContext Http => request.HttpContext!;

    internal string BaseUrl => options.Value.PublicBaseUrl?.TrimEnd('/') ?? string.Empty;

    internal async Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> OkAsync(ProposalOutcome outcome, CancellationToken cancellationToken) =>
        outcome is ProposalOutcome.Done done ? TypedResults.Ok(await ReadAsync(done, cancellationToken)) : Problem(outcome);

    internal async Task<Results<Created<ProposalResponse>, ValidationProblem, ProblemHttpResult>> CreatedAsync(ProposalOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is ProposalOutcome.Done done)
        {
            return TypedResults.Created($"/api/v1/proposals/{done.Proposal.Id}", await ReadAsync(done, cancellationToken));
        }

        return outcome.Problem().Result is ValidationProblem invalid ? invalid : (ProblemHttpResult)outcome.Problem().Result;
    }

    internal Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult> Answer(ProposalReading? reading)
    {
        if (reading is null)
        {
            return Problem(new ProposalOutcome.Missing());
        }

        Http.Response.Headers.ETag = Etag.Of(reading.Proposal.Version);
        return TypedResults.Ok(ProposalResponse.Of(reading, BaseUrl));
    }

    /// <summary>What <c>If-Match</c> must say before something is done to a Proposal.</summary>
    internal async Task<(int Version, ProblemHttpResult? Refusal)> VersionAsync(Guid id, Author author, CancellationToken cancellationToken)
    {
        var reading = await db.Proposals.FindAsync([id], cancellationToken);
        if (reading is null || (reading.State == Core.Proposals.ProposalState.Draft && reading.AuthorId != author.Id))
        {
            return (0, Problems.NotFound("There is no such proposal; /api/v1/proposals lists them."));
        }

        db.ChangeTracker.Clear();
        return Etag.Check(Http.Request, reading.Version) switch
        {
            Precondition.Missing => (0, Problems.IfMatchMissing()),
            Precondition.Stale => (0, Problems.Stale(reading.Version)),
            _ => (reading.Version, null),
        };
    }

    private async Task<ProposalResponse> ReadAsync(ProposalOutcome.Done done, CancellationToken cancellationToken)
    {
        if (done.Change is { } change)
        {
            await Reached.ShowAsync(Http, index, change);
        }

        Http.Response.Headers.ETag = Etag.Of(done.Proposal.Version);
        db.ChangeTracker.Clear();
        return ProposalResponse.Of(await ProposalReading.OfAsync(db, done.Proposal, cancellationToken), BaseUrl);
    }

    private static Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult> Problem(ProposalOutcome outcome) =>
        outcome.Problem().Result is ValidationProblem invalid ? invalid : (ProblemHttpResult)outcome.Problem().Result;
}
