namespace Glossary.Web.Features.Mappings;

/// <summary>The Mappings part of the API.</summary>
internal static class MappingsApi
{
    internal static void MapMappings(this IEndpointRouteBuilder api)
    {
        var mappings = api.MapGroup(string.Empty).WithTags("Mappings");
        mappings.MapListMappings();
        mappings.MapGetMapping();
        mappings.MapCreateMapping();
        mappings.MapReviseMapping();
        mappings.MapVoteOnMapping();
    }
}
