using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Data.Publishing;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Terms;

/// <summary>Replaces what a Term says.</summary>
internal static class ReviseTerm
{
    internal static void MapReviseTerm(this IEndpointRouteBuilder routes) => routes.MapPut("/terms/{vocabulary}/{slug}", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("reviseTerm")
        .WithSummary("Replace what a Term says")
        .WithDescription("Send the whole Term, with the ETag of the revision that you edited as If-Match. A deprecated Term comes back into use.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<TermResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        string vocabulary, string slug, TermBody body, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        body.Check(faults);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var author = new Author(http.User);
        var key = new TermKey(vocabulary, slug);
        await using var recorder = await ChangeRecorder.BeginAsync(db, author.Name, clock, cancellationToken);
        if (await TermWrite.FindAsync(db, key, cancellationToken) is not { } term)
        {
            return Problems.NotFound($"There is no Term {key}. Make it with POST /api/v1/terms.");
        }

        if (TermWrite.WhyNot(author, key, term, revision => Etag.Check(http.Request, revision)) is { } refused)
        {
            return refused;
        }

        if (term.Status == Status.Agreed)
        {
            return Problems.Conflict($"{key} is agreed, so its stewards have a say in changing it: propose the change at POST /api/v1/proposals. Until then it stays as it is.");
        }

        var topics = await TermWrite.ResolveTopicsAsync(db, body.Content.Topics, faults, cancellationToken);
        var wanted = await TermRelations.ResolveAsync(db, vocabulary, key, body.Relations ?? [], faults, cancellationToken);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var relations = await TermRelations.OfAsync(db, vocabulary, term.Id, cancellationToken);
        var before = relations.StateOf(term);
        List<Guid> shownBy = [.. relations.Others(term.Id), .. await ShownBy.MappingAsync(db, term.Id, cancellationToken)];
        term.Revise(body.Content, topics, body.WantedStatus, recorder.Now);
        await relations.ReplaceAsync(term, wanted, recorder, body.Reason ?? string.Empty, cancellationToken);
        recorder.Record(ChangeAction.Revised, term, before, relations.StateOf(term), shownBy.Concat(relations.Others(term.Id)), body.Reason ?? string.Empty);
        var (change, refusal) = await TermWrite.CommitAsync(recorder, cancellationToken);
        return refusal is not null
            ? refusal
            : TypedResults.Ok(await TermWrite.AnswerAsync(http, db, index, mapper, term, change, cancellationToken));
    }
}
