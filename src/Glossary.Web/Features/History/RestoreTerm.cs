using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>Brings back what a Term said at an earlier Revision, as a new one: nothing that came between is lost.</summary>
internal static class RestoreTerm
{
    internal static void MapRestoreTerm(this IEndpointRouteBuilder routes) => routes.MapPost("/terms/{vocabulary}/{slug}/history/{number:int}/restore", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("restoreTerm")
        .WithSummary("Bring back an earlier revision of a Term")
        .WithDescription("The Term says again what that revision said, as a new revision; what had been agreed comes back as proposed, and what is agreed now is not restored over. Send the ETag of the revision that stands now as If-Match.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task<Results<Ok<TermResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        string vocabulary, string slug, int number, string? reason, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken) =>
        RunAsync(new(vocabulary, slug), number, reason, revision => Etag.Check(http.Request, revision), db, index, mapper, clock, http, cancellationToken);

    /// <summary>Restores, for the endpoint and for the page; each says in its own way which revision its reader saw.</summary>
    internal static async Task<Results<Ok<TermResponse>, ValidationProblem, ProblemHttpResult>> RunAsync(
        TermKey key,
        int number,
        string? reason,
        Func<int, Precondition> seen,
        GlossaryDbContext db,
        ITermIndex index,
        ResponseMapper mapper,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.RequireText(reason, "reason", TermContent.MaxText, whenBlank: null);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var author = new Author(http.User);
        await using var recorder = await ChangeRecorder.BeginAsync(db, author.Name, clock, cancellationToken);
        if (await TermWrite.FindAsync(db, key, cancellationToken) is not { } term)
        {
            return Problems.NotFound($"There is no Term {key}.");
        }

        if (TermWrite.WhyNot(author, key, term, seen) is { } refused)
        {
            return refused;
        }

        if (term.Status == Status.Agreed)
        {
            return Problems.Conflict($"{key} is agreed, so its stewards have a say in changing it: propose the change. Until then it stays as it is.");
        }

        var kept = await db.Revisions.AsNoTracking().Where(row => row.SubjectId == term.Id && row.Number == number).Select(row => row.After).SingleOrDefaultAsync(cancellationToken);
        if (kept is null)
        {
            return Problems.NotFound($"{key} has no revision {number}; its history lists them.");
        }

        var state = JsonSerializer.Deserialize<TermState>(kept, GlossaryJson.Options)!;
        var relations = await TermRelations.OfAsync(db, key.Vocabulary, term.Id, cancellationToken);
        var before = relations.StateOf(term);
        if (state.Status == Status.Deprecated || StateDifference.Between(before, state).All(difference => difference.Field == "reviewOn"))
        {
            return Problems.Conflict(state.Status == Status.Deprecated ? $"Revision {number} took the Term out of use; restore the one before it, or deprecate the Term." : $"The Term says already what revision {number} said.");
        }

        // What was sound then may break a rule that came later.
        var topics = await TermWrite.ResolveTopicsAsync(db, state.Content.Topics, faults, cancellationToken);
        var wanted = await TermRelations.ResolveAsync(db, key.Vocabulary, key, [.. state.Relations.Select(relation => new RelationBody(relation.Kind, relation.Term))], faults, cancellationToken);
        foreach (var (field, messages) in state.Content.Faults())
        {
            faults.Add(field, string.Join(' ', messages));
        }

        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        List<Guid> shownBy = [.. relations.Others(term.Id), .. await ShownBy.MappingAsync(db, term.Id, cancellationToken)];
        var why = string.IsNullOrWhiteSpace(reason) ? $"Restored revision {number}." : reason;

        // Only sign-off makes a Term agreed, and nobody has signed that it be brought back.
        term.Revise(state.Content, topics, state.Status == Status.Agreed ? Status.Proposed : state.Status, recorder.Now);
        await relations.ReplaceAsync(term, wanted, recorder, why, cancellationToken);
        recorder.Record(ChangeAction.Revised, term, before, relations.StateOf(term), shownBy.Concat(relations.Others(term.Id)), why);
        var (change, refusal) = await TermWrite.CommitAsync(recorder, cancellationToken);
        return refusal is not null
            ? refusal
            : TypedResults.Ok(await TermWrite.AnswerAsync(http, db, index, mapper, term, change, cancellationToken));
    }
}
