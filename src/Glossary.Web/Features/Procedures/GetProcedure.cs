using System.Security.Cryptography;
using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Procedures;
using Glossary.Core.Search;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Procedures;

/// <summary>Reads one procedure.</summary>
internal static class GetProcedure
{
    internal static void MapGetProcedure(this IEndpointRouteBuilder routes) => routes.MapGet("/{slug}", Handle)
        .WithName("getProcedure")
        .WithSummary("A procedure, step by step")
        .WithDescription("Each step says who does it, what the other side needs beforehand, what a patient risks, and the Terms it uses. Answers with an ETag, and 304 when If-None-Match names that.")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<ProcedureResponse>, StatusCodeHttpResult, ProblemHttpResult> Handle(string slug, ITermIndex index, ResponseMapper mapper, HttpContext http)
    {
        Reached.Stamp(http, index.Change ?? 0);
        if (index.FindProcedure(slug) is not { } reading)
        {
            return Problems.NotFound($"There is no procedure {slug}; /api/v1/procedures lists them.");
        }

        var etag = EtagOf(reading);
        http.Response.Headers.ETag = etag;
        return Etag.IsKnown(http.Request, etag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(mapper.Map<ProcedureResponse>(reading));
    }

    /// <summary>The revision alone would keep a Term's former name in a client's cache: what the Terms are called is part of the answer.</summary>
    private static string EtagOf(ProcedureReading reading)
    {
        var terms = JsonSerializer.SerializeToUtf8Bytes(reading.Steps.Select(step => step.Terms), GlossaryJson.Options);
        return $"\"{reading.Procedure.Revision}-{Convert.ToHexStringLower(SHA256.HashData(terms).AsSpan(0, 8))}\"";
    }
}
