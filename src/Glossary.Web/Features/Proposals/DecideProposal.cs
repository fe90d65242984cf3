using Glossary.Core;
using Glossary.Core.Proposals;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Proposals.Mail;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Proposals;

/// <summary>Signs or declines a Proposal. With the last sign-off that is needed, all of it takes effect.</summary>
internal static class DecideProposal
{
    internal static void MapDecideProposal(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapPost("/{id:guid}/sign-offs", SignAsync))
            .WithName("signProposal")
            .WithSummary("Approve a Proposal for your vocabulary")
            .WithDescription("Send the contentHash that you read: when the proposal says something else by now, the answer is 409. One person signs for one side only, and nobody alone for what they proposed.");
        Describe(routes.MapPost("/{id:guid}/decline", DeclineAsync))
            .WithName("declineProposal")
            .WithSummary("Decline a Proposal")
            .WithDescription("For stewards of a vocabulary that it touches, with a reason. What it was about stays as it is.");
    }

    private static async Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> SignAsync(
        Guid id, SigningBody body, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(body.ContentHash)
            ? Problems.Invalid("contentHash", "Send the contentHash of the proposal as you read it.")
            : await answers.OkAsync(await desk.SignAsync(ProposalDesk.By(new Author(http.User)), id, body.Vocabulary, body.ContentHash, cancellationToken), cancellationToken);

    private static async Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> DeclineAsync(
        Guid id, TextBody body, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.RequireText(body.Text, "text", ProposalComment.MaxText, "Say why, so that its author understands.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var by = ProposalDesk.By(new Author(http.User));
        return await answers.OkAsync(await desk.DoAsync(by, id, null, (proposal, now) => proposal.Decline(by, body.Text!, now), ProposalEvent.Declined, cancellationToken), cancellationToken);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);
}

/// <summary>A steward's approval.</summary>
public sealed record SigningBody
{
    /// <summary>The <c>contentHash</c> of the Proposal as it was read.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The vocabulary to sign for; needed only by a steward of several that it touches.</summary>
    public string? Vocabulary { get; init; }
}
