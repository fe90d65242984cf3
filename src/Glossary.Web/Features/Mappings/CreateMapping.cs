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

/// <summary>Maps a Term to a Term of another vocabulary.</summary>
internal static class CreateMapping
{
    internal static void MapCreateMapping(this IEndpointRouteBuilder routes) => routes.MapPost("/mappings", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("createMapping")
        .WithSummary("Map a Term to a Term of another vocabulary")
        .WithDescription("Two Terms have one mapping, whichever is its source; read from the other end it shows the inverse relation.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Created<MappingResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        NewMappingBody body, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        body.Check(faults);
        faults.Require(TermKey.TryParse(body.Source, out var sourceKey), "source", "Name the Term by its key, such as htm/work-order.");
        faults.Require(TermKey.TryParse(body.Target, out var targetKey), "target", "Name the Term by its key, such as it/ticket.");
        faults.Require(!faults.None || sourceKey.Vocabulary != targetKey.Vocabulary, "target", "A mapping joins two vocabularies; inside one, give the Term a relation.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var author = new Author(http.User);
        await using var recorder = await ChangeRecorder.BeginAsync(db, author.Name, clock, cancellationToken);
        var source = await FindEndAsync(db, sourceKey, cancellationToken);
        var target = await FindEndAsync(db, targetKey, cancellationToken);
        faults.Require(source is not null, "source", $"There is no Term {sourceKey}.");
        faults.Require(target is not null, "target", $"There is no Term {targetKey}.");
        if (source is null || target is null)
        {
            return Problems.Invalid(faults);
        }

        if (!author.MayWrite(sourceKey.Vocabulary) && !author.MayWrite(targetKey.Vocabulary))
        {
            return Problems.Forbidden($"It writes neither {sourceKey.Vocabulary} nor {targetKey.Vocabulary}.");
        }

        var present = await db.Mappings.Where(row => row.Status != Status.Deprecated
                && ((row.SourceId == source.Id && row.TargetId == target.Id) || (row.SourceId == target.Id && row.TargetId == source.Id)))
            .Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (present is not null)
        {
            return Problems.Conflict($"{sourceKey} and {targetKey} are mapped already, by {present}. Change that mapping.");
        }

        var contradictions = await MappingClaims.ContradictionsAsync(db, null, source.Id, target.Id, new(sourceKey.ToString(), targetKey.ToString(), body.Content.Relation), cancellationToken);
        if (contradictions.Count > 0)
        {
            return Problems.Conflict(string.Join(' ', contradictions));
        }

        var mapping = new Mapping(Guid.CreateVersion7(recorder.Now), source, target, body.Content, body.WantedStatus, recorder.Now);
        db.Add(mapping);
        recorder.Record(ChangeAction.Created, mapping, null, TermStates.Of(mapping, sourceKey.ToString(), targetKey.ToString()), body.Reason ?? string.Empty);
        await Reached.ShowAsync(http, index, await recorder.CommitAsync(cancellationToken) ?? 0);
        http.Response.Headers.ETag = Etag.Of(mapping.Revision);
        return TypedResults.Created($"/api/v1/mappings/{mapping.Id}", await GetMapping.FindAsync(db, mapper, mapping.Id, cancellationToken));
    }

    private static Task<Term?> FindEndAsync(GlossaryDbContext db, TermKey key, CancellationToken cancellationToken) =>
        db.Terms.SingleOrDefaultAsync(term => term.Vocabulary!.Slug == key.Vocabulary && term.Slug == key.Slug, cancellationToken);
}
