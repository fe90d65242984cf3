using Glossary.Core;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Proposals;

/// <summary>Begins a Proposal.</summary>
internal static class CreateProposal
{
    internal static void MapCreateProposal(this IEndpointRouteBuilder routes) => routes.MapPost(string.Empty, HandleAsync)
        .WithName("createProposal")
        .WithSummary("Propose a change")
        .WithDescription("A draft until it is submitted. What others changed since your baseRevision is merged field by field; where it overlaps with yours, the answer is 409 with both texts under conflicts.")
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<ProposalResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        NewProposalBody body, ProposalDesk desk, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        return body.Read(faults) is { } content
            ? await answers.CreatedAsync(await desk.CreateAsync(ProposalDesk.By(new Author(http.User)), content, body.Submit, cancellationToken), cancellationToken)
            : Problems.Invalid(faults);
    }
}
