using Glossary.Web.Features.Shared;

namespace Glossary.Web.Features.Procedures;

/// <summary>The procedures part of the API.</summary>
internal static class ProceduresApi
{
    internal static void MapProcedures(this IEndpointRouteBuilder api)
    {
        var procedures = api.MapGroup("/procedures").WithTags("Procedures").AddEndpointFilter(Reached.ReadAsync);
        procedures.MapListProcedures();
        procedures.MapGetProcedure();
    }
}
