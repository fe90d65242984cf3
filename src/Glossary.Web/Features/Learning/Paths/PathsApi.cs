using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>The learning paths part of the API.</summary>
internal static class PathsApi
{
    internal static void AddPaths(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<WritePaths>();
    }

    internal static void MapPaths(this IEndpointRouteBuilder api)
    {
        var paths = api.MapGroup("/paths").WithTags("Learning");
        paths.MapCreatePath();
        paths.MapRevisePath();
        paths.MapDeprecatePath();
        var read = paths.MapGroup(string.Empty).AddEndpointFilter(Reached.ReadAsync);
        read.MapListPaths();
        read.MapGetPath();
    }
}
