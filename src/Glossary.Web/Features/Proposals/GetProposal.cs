using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Proposals;

/// <summary>Reads one Proposal.</summary>
internal static class GetProposal
{
    internal static void MapGetProposal(this IEndpointRouteBuilder routes) => routes.MapGet("/{id:guid}", HandleAsync)
        .WithName("getProposal")
        .WithSummary("A whole Proposal")
        .WithDescription("Each change as the difference that it would make, word by word, with what others have changed meanwhile; its version as ETag.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ProposalResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        Guid id, GlossaryDbContext db, ProposalAnswers answers, HttpContext http, CancellationToken cancellationToken) =>
        answers.Answer(await ProposalReading.FindAsync(db, ProposalDesk.By(new Author(http.User)), id, cancellationToken));
}
