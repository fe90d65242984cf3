using Glossary.Core;
using Glossary.Core.Proposals;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Proposals.Mail;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Proposals;

/// <summary>Says something about a Proposal, or asks its author for a change.</summary>
internal static class ReviewProposal
{
    internal static void MapReviewProposal(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapPost("/{id:guid}/comments", CommentAsync))
            .WithName("commentOnProposal")
            .WithSummary("Say something about a Proposal")
            .WithDescription("Comments stay as they were written.");
        Describe(routes.MapPost("/{id:guid}/change-requests", RequestAsync))
            .WithName("requestChangeOfProposal")
            .WithSummary("Ask its author for a change")
            .WithDescription("For stewards of a vocabulary that it touches. It can't be signed until its author has answered.");
    }

    private static Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> CommentAsync(
        Guid id, TextBody body, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken) =>
        SayAsync(id, body, (proposal, by, now) => proposal.Comment(by, body.Text!, now), null, desk, answers, http, cancellationToken);

    private static Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> RequestAsync(
        Guid id, TextBody body, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken) =>
        SayAsync(id, body, (proposal, by, now) => proposal.RequestChange(by, body.Text!, now), ProposalEvent.ChangeRequested, desk, answers, http, cancellationToken);

    private static async Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> SayAsync(
        Guid id,
        TextBody body,
        Func<Proposal, Participant, DateTimeOffset, Refusal?> say,
        ProposalEvent? tells,
        ProposalDesk desk,
        ProposalAnswers answers,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.RequireText(body.Text, "text", ProposalComment.MaxText, "Write what you have to say.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var by = ProposalDesk.By(new Author(http.User));
        return await answers.OkAsync(await desk.DoAsync(by, id, null, (proposal, now) => say(proposal, by, now), tells, cancellationToken), cancellationToken);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);
}

/// <summary>What somebody has to say.</summary>
public sealed record TextBody
{
    /// <summary>Plain text, up to 5,000 characters.</summary>
    public string? Text { get; init; }
}
