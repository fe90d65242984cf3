using Glossary.Core;
using Glossary.Core.Terms;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>Takes a learning path out of use; its page and its history stay.</summary>
internal static class DeprecatePath
{
    internal static void MapDeprecatePath(this IEndpointRouteBuilder routes) => routes.MapDelete("/{slug}", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("deprecatePath")
        .WithSummary("Take a learning path out of use")
        .WithDescription("It is no longer listed, but stays for those who are on it and those who hold a link to it. Send its ETag as If-Match.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<PathResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(string slug, string? reason, WritePaths write, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.RequireText(reason, "reason", TermContent.MaxText, whenBlank: null);
        return faults.None ? await write.DeprecateAsync(slug, reason, revision => PathEtag.Check(http.Request, revision), cancellationToken) : Problems.Invalid(faults);
    }
}
