using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Search;

/// <summary>The look-up part of the API; all of it answers from the index alone.</summary>
internal static class SearchApi
{
    internal static void MapSearch(this IEndpointRouteBuilder api)
    {
        var search = api.MapGroup(string.Empty).WithTags("Search").AddEndpointFilter(Reached.ReadAsync);
        search.MapSearchTerms();
        search.MapSuggestTerms();
        search.MapTranslateTerm();
        search.MapListCollisions();
    }
}
