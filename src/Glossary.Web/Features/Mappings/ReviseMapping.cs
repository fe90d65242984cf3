using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Mappings;

/// <summary>Replaces what a Mapping says, or takes it out of use.</summary>
internal static class ReviseMapping
{
    internal static void MapReviseMapping(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapPut("/mappings/{id:guid}", ReviseAsync))
            .WithName("reviseMapping")
            .WithSummary("Replace what a Mapping says")
            .WithDescription("Send the whole, with the ETag of the revision that you edited as If-Match. Its two Terms stay.");
        Describe(routes.MapDelete("/mappings/{id:guid}", DeprecateAsync))
            .WithName("deprecateMapping")
            .WithSummary("Take a Mapping out of use")
            .WithDescription("It is no longer shown; its history stays. Send its ETag as If-Match.");
    }

    private static async Task<Results<Ok<MappingResponse>, ValidationProblem, ProblemHttpResult>> ReviseAsync(
        Guid id, MappingBody body, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        body.Check(faults);
        return faults.None
            ? await WriteAsync(id, body.Content.Relation, (mapping, now) => mapping.Revise(body.Content, body.WantedStatus, now), ChangeAction.Revised, body.Reason, db, index, mapper, clock, http, cancellationToken)
            : Problems.Invalid(faults);
    }

    private static async Task<Results<Ok<MappingResponse>, ValidationProblem, ProblemHttpResult>> DeprecateAsync(
        Guid id, string? reason, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.RequireText(reason, "reason", MappingContent.MaxText, whenBlank: null);
        return faults.None
            ? await WriteAsync(id, null, (mapping, now) => mapping.Deprecate(now), ChangeAction.Deprecated, reason, db, index, mapper, clock, http, cancellationToken)
            : Problems.Invalid(faults);
    }

    private static async Task<Results<Ok<MappingResponse>, ValidationProblem, ProblemHttpResult>> WriteAsync(
        Guid id,
        MappingRelation? relation,
        Action<Mapping, DateTimeOffset> change,
        ChangeAction action,
        string? reason,
        GlossaryDbContext db,
        ITermIndex index,
        ResponseMapper mapper,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var author = new Author(http.User);
        await using var recorder = await ChangeRecorder.BeginAsync(db, author.Name, clock, cancellationToken);
        var mapping = await db.Mappings
            .Include(row => row.Source!.Vocabulary).Include(row => row.Target!.Vocabulary)
            .SingleOrDefaultAsync(row => row.Id == id && row.Status != Status.Deprecated, cancellationToken);
        if (mapping is null)
        {
            return Problems.NotFound($"There is no mapping {id} in use; /api/v1/mappings lists them.");
        }

        var (source, target) = (mapping.Source!.Vocabulary!.Slug, mapping.Target!.Vocabulary!.Slug);
        if (!author.MayWrite(source) && !author.MayWrite(target))
        {
            return Problems.Forbidden($"It writes neither {source} nor {target}.");
        }

        switch (Etag.Check(http.Request, mapping.Revision))
        {
            case Precondition.Missing:
                return Problems.IfMatchMissing();
            case Precondition.Stale:
                return Problems.Stale(mapping.Revision);
        }

        if (mapping.Status == Status.Agreed)
        {
            return Problems.Conflict("Both sides have agreed to this mapping, so both have a say in changing it: propose the change at POST /api/v1/proposals. Until then it stays as it is.");
        }

        if (relation is { } wanted)
        {
            var claim = new MappingClaim($"{source}/{mapping.Source!.Slug}", $"{target}/{mapping.Target!.Slug}", wanted);
            if (await MappingClaims.ContradictionsAsync(db, id, mapping.SourceId, mapping.TargetId, claim, cancellationToken) is { Count: > 0 } contradictions)
            {
                return Problems.Conflict(string.Join(' ', contradictions));
            }
        }

        MappingState State() => TermStates.Of(mapping, $"{source}/{mapping.Source.Slug}", $"{target}/{mapping.Target.Slug}");
        var before = State();
        change(mapping, recorder.Now);
        recorder.Record(action, mapping, before, State(), reason ?? string.Empty);
        await Reached.ShowAsync(http, index, await recorder.CommitAsync(cancellationToken) ?? 0);
        http.Response.Headers.ETag = Etag.Of(mapping.Revision);
        return TypedResults.Ok((await GetMapping.FindAsync(db, mapper, id, cancellationToken))!);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route) => route
        .RequireAuthorization(Author.WritePolicy)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
