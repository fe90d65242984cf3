using Glossary.Data;
using Glossary.Data.Audit;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Audit;

/// <summary>The audit log, for administrators: who did what, and the means to check that nobody has rewritten it since.</summary>
internal static class AuditApi
{
    internal static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit").RequireAuthorization(Author.AdministerPolicy);
        Describe(audit.MapGet(string.Empty, Export))
            .WithName("exportAudit")
            .WithSummary("The audit log, as JSON Lines")
            .WithDescription("One entry a line, oldest first: what happened, the revision it vouches for word by word, the hash of the entry before it and its own.")
            .Produces<AuditEntryResponse>(StatusCodes.Status200OK, "application/jsonl");
        Describe(audit.MapGet("/head", HeadAsync))
            .WithName("getAuditHead")
            .WithSummary("The last entry's hash")
            .WithDescription("Keep it where this server cannot reach: the verb audit verify --head tells by it that no end of the log was cut off since.");
    }

    private static Results<PushStreamHttpResult, ValidationProblem> Export(long? from, GlossaryDbContext db, HttpContext http) => from is null or > 0
        ? TypedResults.Stream(stream => AuditExport.WriteAsync(db, from ?? 1, stream, http.RequestAborted), "application/jsonl; charset=utf-8")
        : Problems.Invalid("from", "Name the number of the first entry to write, from 1, or none for all.");

    private static async Task<Ok<AuditHeadResponse>> HeadAsync(GlossaryDbContext db, CancellationToken cancellationToken)
    {
        var (number, hash) = await AuditLog.TipAsync(db, cancellationToken);
        return TypedResults.Ok(new AuditHeadResponse(number, Convert.ToHexStringLower(hash)));
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}

/// <summary>The end of the audit log.</summary>
/// <param name="Number">How many entries it has.</param>
/// <param name="Hash">The last one's SHA-256, in hexadecimal.</param>
public sealed record AuditHeadResponse(long Number, string Hash);

/// <summary>An entry of the audit log; one a line.</summary>
/// <param name="Number">Its place, from 1, without a gap.</param>
/// <param name="At">When it happened.</param>
/// <param name="Kind">What happened: <c>created</c>, <c>revised</c>, <c>deprecated</c>, <c>signedIn</c>, <c>keyMade</c> …</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Subject">To what or whom.</param>
/// <param name="Detail">More of it; empty for a revision.</param>
/// <param name="Revision">The revision that it vouches for; null for a security event.</param>
/// <param name="Previous">The hash of the entry before, in hexadecimal; zeros at the first.</param>
/// <param name="Hash">Its own SHA-256, in hexadecimal.</param>
public sealed record AuditEntryResponse(long Number, DateTimeOffset At, string Kind, string Actor, string Subject, string Detail, object? Revision, string Previous, string Hash);
