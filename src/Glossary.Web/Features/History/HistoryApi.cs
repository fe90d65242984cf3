namespace Glossary.Web.Features.History;

/// <summary>The history part of the API: what happened to Terms, mappings, procedures and learning paths, and the way back.</summary>
internal static class HistoryApi
{
    internal static void MapHistory(this IEndpointRouteBuilder api)
    {
        var history = api.MapGroup(string.Empty).WithTags("History");
        history.MapTermHistory();
        history.MapMappingHistory();
        history.MapProcedureHistory();
        history.MapPathHistory();
        history.MapRestoreTerm();
        history.MapRestoreMapping();
    }
}
