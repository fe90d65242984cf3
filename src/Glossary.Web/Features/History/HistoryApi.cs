namespace Glossary.Web.Features.History;

/// <summary>The history part of the API: what happened to Terms, mappings and procedures, and the way back.</summary>
internal static class HistoryApi
{
    internal static void MapHistory(this IEndpointRouteBuilder api)
    {
        var history = api.MapGroup(string.Empty).WithTags("History");
        history.MapTermHistory();
        history.MapMappingHistory();
        history.MapProcedureHistory();
        history.MapRestoreTerm();
        history.MapRestoreMapping();
    }
}
