using Glossary.Web.Features.Accounts;

namespace Glossary.Web.Features.Learning.Practice;

/// <summary>
/// What somebody with an account has practised, kept for their devices. It takes the person themselves in a browser: no key reads it, and no
/// role opens anybody else's.
/// </summary>
internal static class PracticeApi
{
    internal static void MapPractice(this IEndpointRouteBuilder api)
    {
        var mine = api.MapGroup("/me").WithTags("Learning")
            .RequireAuthorization(Author.OwnAccountPolicy)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        mine.MapSyncReviews();
        mine.MapSyncLearning();
    }
}
