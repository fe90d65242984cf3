using Glossary.Core;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>Makes a learning path.</summary>
internal static class CreatePath
{
    /// <summary>A path of such a slug would hide the page on which paths are made or assigned.</summary>
    private static readonly string[] Reserved = ["assigned", "assignments", "new"];

    internal static void MapCreatePath(this IEndpointRouteBuilder routes) => routes.MapPost(string.Empty, HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("createPath")
        .WithSummary("Make a learning path")
        .WithDescription("All of it at once: a path has at least one lesson, a lesson three to seven Terms and at least one scenario. Stewards of either side may.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Created<PathResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(NewPathBody body, WritePaths write, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        body.Check(faults);
        var slug = SlugOf(body.Slug, body.Title, faults);
        return faults.None ? await write.CreateAsync(slug, new(body.Content, body.WantedStatus, body.Reason), cancellationToken) : Problems.Invalid(faults);
    }

    /// <summary>The slug that is given, or the one that the title suggests.</summary>
    internal static string SlugOf(string? given, string? title, Faults faults)
    {
        var slug = string.IsNullOrWhiteSpace(given) ? Slug.From(title ?? string.Empty) : given.Trim();
        slug = slug.Length > Slug.MaxLength && string.IsNullOrWhiteSpace(given) ? slug[..Slug.MaxLength].Trim('-') : slug;
        faults.Require(Slug.IsValid(slug) && !Reserved.Contains(slug), "slug", "Give a slug: lower-case letters and digits in words joined by single hyphens, 100 characters at most, such as \"new-biomedical-technician\".");
        return slug;
    }
}
