using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Learning;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>What a steward wants a learning path to be.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Status">Draft, or proposed, which everybody can read.</param>
/// <param name="Reason">Why, for the history.</param>
internal sealed record WantedPath(PathContent Content, Status Status, string? Reason);

/// <summary>Writes learning paths, for the API and for the pages alike: all of it or nothing.</summary>
internal sealed class WritePaths(GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Makes a path.</summary>
    internal async Task<Results<Created<PathResponse>, ValidationProblem, ProblemHttpResult>> CreateAsync(string slug, WantedPath wanted, CancellationToken cancellationToken)
    {
        await using var recorder = await ChangeRecorder.BeginAsync(db, new Author(Http.User).Name, clock, cancellationToken);
        if (await db.Paths.AnyAsync(path => path.Slug == slug, cancellationToken))
        {
            return Problems.Conflict($"There is already a learning path {slug}. Change that one, or give this one another slug.");
        }

        var faults = new Faults();
        var terms = await NamedTerms.ResolveAsync(db, wanted.Content, faults, cancellationToken);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var path = new LearningPath(Guid.CreateVersion7(recorder.Now), slug, wanted.Content, terms, wanted.Status, recorder.Now);
        db.Add(path);
        recorder.Record(ChangeAction.Created, path, null, StateOf(path, wanted.Content), wanted.Reason ?? string.Empty);
        return TypedResults.Created($"/api/v1/paths/{slug}", await CommitAsync(recorder, path, wanted.Content, cancellationToken));
    }

    /// <summary>Replaces what a path says; a deprecated one comes back into use.</summary>
    /// <param name="slug">The path's slug.</param>
    /// <param name="wanted">What it is to say.</param>
    /// <param name="seen">Says whether the author saw the Revision of that number.</param>
    /// <param name="cancellationToken">Gives up; nothing is kept then.</param>
    internal async Task<Results<Ok<PathResponse>, ValidationProblem, ProblemHttpResult>> ReviseAsync(string slug, WantedPath wanted, Func<int, Precondition> seen, CancellationToken cancellationToken)
    {
        await using var recorder = await ChangeRecorder.BeginAsync(db, new Author(Http.User).Name, clock, cancellationToken);
        if (await FindAsync(slug, cancellationToken) is not { } path)
        {
            return Problems.NotFound($"There is no learning path {slug}; make it with POST /api/v1/paths.");
        }

        if (WhyNot(seen(path.Revision), path) is { } refused)
        {
            return refused;
        }

        var faults = new Faults();
        var terms = await NamedTerms.ResolveAsync(db, wanted.Content, faults, cancellationToken);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var before = StateOf(path, path.Content(await PublishedPaths.KeysAsync(db, [path], cancellationToken)));
        path.Revise(wanted.Content, terms, wanted.Status, recorder.Now);
        recorder.Record(ChangeAction.Revised, path, before, StateOf(path, wanted.Content), wanted.Reason ?? string.Empty);
        return TypedResults.Ok(await CommitAsync(recorder, path, wanted.Content, cancellationToken));
    }

    /// <summary>Takes a path out of use.</summary>
    internal async Task<Results<Ok<PathResponse>, ValidationProblem, ProblemHttpResult>> DeprecateAsync(string slug, string? reason, Func<int, Precondition> seen, CancellationToken cancellationToken)
    {
        await using var recorder = await ChangeRecorder.BeginAsync(db, new Author(Http.User).Name, clock, cancellationToken);
        if (await FindAsync(slug, cancellationToken) is not { } path)
        {
            return Problems.NotFound($"There is no learning path {slug}.");
        }

        if (WhyNot(seen(path.Revision), path) is { } refused)
        {
            return refused;
        }

        var content = path.Content(await PublishedPaths.KeysAsync(db, [path], cancellationToken));
        var before = StateOf(path, content);
        path.Deprecate(recorder.Now);
        recorder.Record(ChangeAction.Deprecated, path, before, StateOf(path, content), reason ?? string.Empty);
        return TypedResults.Ok(await CommitAsync(recorder, path, content, cancellationToken));
    }

    private static ProblemHttpResult? WhyNot(Precondition seen, LearningPath path) => seen switch
    {
        Precondition.Missing => Problems.IfMatchMissing(),
        Precondition.Stale => Problems.Stale(path.Revision),
        _ => null,
    };

    private Task<LearningPath?> FindAsync(string slug, CancellationToken cancellationToken) => db.Paths.AsSplitQuery().SingleOrDefaultAsync(path => path.Slug == slug, cancellationToken);

    private static PathState StateOf(LearningPath path, PathContent content) => new(path.Slug, path.Status, content);

    /// <summary>Keeps it, waits until this replica's index shows it, and answers the path as it stands.</summary>
    private async Task<PathResponse> CommitAsync(ChangeRecorder recorder, LearningPath path, PathContent content, CancellationToken cancellationToken)
    {
        var change = await recorder.CommitAsync(cancellationToken) ?? 0;
        await Reached.ShowAsync(Http, index, change);
        var reading = PathReading.Of(new(path.Id, path.Slug, content, path.Status, path.Revision, path.UpdatedAt), index);
        Http.Response.Headers.ETag = reading.Etag;
        return mapper.Map<PathResponse>(reading);
    }
}
