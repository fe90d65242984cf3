namespace Glossary.Web.Features.Review;

/// <summary>The review part of the API: which Terms are due to be looked at again, and that they are still right.</summary>
internal static class ReviewApi
{
    internal static void MapReview(this IEndpointRouteBuilder api)
    {
        var review = api.MapGroup(string.Empty).WithTags("Review");
        review.MapListDueTerms();
        review.MapConfirmTerm();
    }
}
