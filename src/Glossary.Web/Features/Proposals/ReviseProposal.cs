using Glossary.Core;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Proposals.Mail;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Proposals;

/// <summary>What its author does to a Proposal: gives it other content, sends it, takes it back.</summary>
internal static class ReviseProposal
{
    internal static void MapReviseProposal(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapPut("/{id:guid}", ReviseAsync))
            .WithName("reviseProposal")
            .WithSummary("Change what you propose")
            .WithDescription("Send the whole, with the ETag of the version that you edited as If-Match. Sign-offs were of something else, so they go; a change that was asked for is answered by it.")
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        Describe(routes.MapPost("/{id:guid}/submit", SubmitAsync))
            .WithName("submitProposal")
            .WithSummary("Send your draft to the stewards")
            .WithDescription("It goes to the stewards of every vocabulary that it touches.");
        Describe(routes.MapPost("/{id:guid}/withdraw", WithdrawAsync))
            .WithName("withdrawProposal")
            .WithSummary("Take back what you proposed")
            .WithDescription("It is closed; what it was about stays as it is.");
        Describe(routes.MapPost("/{id:guid}/merge", MergeAsync))
            .WithName("mergeProposal")
            .WithSummary("Take over what others have changed meanwhile")
            .WithDescription("For its author and the stewards. Where their change overlaps with the proposal's, the answer is 409 with both texts under conflicts; then its author revises it.");
    }

    private static async Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> ReviseAsync(
        Guid id, ProposalBody body, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken)
    {
        var author = new Author(http.User);
        var faults = new Faults();
        if (body.Read(faults) is not { } content)
        {
            return Problems.Invalid(faults);
        }

        var (version, refusal) = await answers.VersionAsync(id, author, cancellationToken);
        return refusal is not null
            ? refusal
            : await answers.OkAsync(await desk.EditAsync(ProposalDesk.By(author), id, version, content, cancellationToken), cancellationToken);
    }

    private static Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> SubmitAsync(
        Guid id, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken)
    {
        var by = ProposalDesk.By(new Author(http.User));
        return AnswerAsync(desk.DoAsync(by, id, null, (proposal, now) => proposal.Submit(by, now), ProposalEvent.Submitted, cancellationToken), answers, cancellationToken);
    }

    private static Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> WithdrawAsync(
        Guid id, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken)
    {
        var by = ProposalDesk.By(new Author(http.User));
        return AnswerAsync(desk.DoAsync(by, id, null, (proposal, now) => proposal.Withdraw(by, now), null, cancellationToken), answers, cancellationToken);
    }

    private static Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> MergeAsync(
        Guid id, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken) =>
        AnswerAsync(desk.MergeAsync(ProposalDesk.By(new Author(http.User)), id, cancellationToken), answers, cancellationToken);

    private static async Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> AnswerAsync(
        Task<ProposalOutcome> outcome, ProposalAnswers answers, CancellationToken cancellationToken) =>
        await answers.OkAsync(await outcome, cancellationToken);

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);
}
