using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Mappings;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>Brings back what a Mapping said at an earlier Revision, as a new one; also a Mapping that is out of use.</summary>
internal static class RestoreMapping
{
    internal static void MapRestoreMapping(this IEndpointRouteBuilder routes) => routes.MapPost("/mappings/{id:guid}/history/{number:int}/restore", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("restoreMapping")
        .WithSummary("Bring back an earlier revision of a mapping")
        .WithDescription("The mapping says again what that revision said, as a new revision, and as proposed: only sign-off makes it agreed. Send the ETag of the revision that stands now as If-Match.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<MappingResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        Guid id, int number, string? reason, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.RequireText(reason, "reason", MappingContent.MaxText, whenBlank: null);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var author = new Author(http.User);
        await using var recorder = await ChangeRecorder.BeginAsync(db, author.Name, clock, cancellationToken);
        var mapping = await db.Mappings.Include(row => row.Source!.Vocabulary).Include(row => row.Target!.Vocabulary).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (mapping is null)
        {
            return Problems.NotFound($"There is no mapping {id}; /api/v1/mappings lists them.");
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

        var kept = await db.Revisions.AsNoTracking().Where(row => row.SubjectId == id && row.Number == number).Select(row => row.After).SingleOrDefaultAsync(cancellationToken);
        if (kept is null)
        {
            return Problems.NotFound($"The mapping has no revision {number}; its history lists them.");
        }

        if (mapping.Status == Status.Agreed)
        {
            return Problems.Conflict("Both sides have agreed to it as it stands. Propose the change.");
        }

        if (await db.Mappings.AnyAsync(row => row.Id != id && row.Status != Status.Deprecated && ((row.SourceId == mapping.SourceId && row.TargetId == mapping.TargetId) || (row.SourceId == mapping.TargetId && row.TargetId == mapping.SourceId)), cancellationToken))
        {
            return Problems.Conflict("The two Terms have another mapping by now. Change that one.");
        }

        var state = JsonSerializer.Deserialize<MappingState>(kept, GlossaryJson.Options)!;
        var claim = new MappingClaim($"{source}/{mapping.Source.Slug}", $"{target}/{mapping.Target.Slug}", state.Content.Relation);
        if (await MappingClaims.ContradictionsAsync(db, id, mapping.SourceId, mapping.TargetId, claim, cancellationToken) is { Count: > 0 } contradictions)
        {
            return Problems.Conflict(string.Join(' ', contradictions));
        }

        MappingState State() => TermStates.Of(mapping, $"{source}/{mapping.Source.Slug}", $"{target}/{mapping.Target.Slug}");
        var before = State();
        mapping.Revise(state.Content, state.Status == Status.Draft ? Status.Draft : Status.Proposed, recorder.Now);
        recorder.Record(ChangeAction.Revised, mapping, before, State(), string.IsNullOrWhiteSpace(reason) ? $"Restored revision {number}." : reason);
        await Reached.ShowAsync(http, index, await recorder.CommitAsync(cancellationToken) ?? 0);
        http.Response.Headers.ETag = Etag.Of(mapping.Revision);
        return TypedResults.Ok((await GetMapping.FindAsync(db, mapper, id, cancellationToken))!);
    }
}
