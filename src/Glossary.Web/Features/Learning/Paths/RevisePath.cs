using Glossary.Core;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>Replaces what a learning path says.</summary>
internal static class RevisePath
{
    internal static void MapRevisePath(this IEndpointRouteBuilder routes) => routes.MapPut("/{slug}", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("revisePath")
        .WithSummary("Replace what a learning path says")
        .WithDescription("Send the whole path, with the ETag of the revision that you edited as If-Match. A deprecated path comes back into use.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<PathResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(string slug, PathBody body, WritePaths write, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        body.Check(faults);
        return faults.None
            ? await write.ReviseAsync(slug, new(body.Content, body.WantedStatus, body.Reason), revision => PathEtag.Check(http.Request, revision), cancellationToken)
            : Problems.Invalid(faults);
    }
}
