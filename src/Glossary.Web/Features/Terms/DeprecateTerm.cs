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

/// <summary>Takes a Term out of use; its page and its history stay.</summary>
internal static class DeprecateTerm
{
    internal static void MapDeprecateTerm(this IEndpointRouteBuilder routes) => routes.MapDelete("/terms/{vocabulary}/{slug}", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("deprecateTerm")
        .WithSummary("Take a Term out of use")
        .WithDescription("The Term is still found, marked as deprecated, with its successor when replacedBy names one. Send its ETag as If-Match.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<TermResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        string vocabulary,
        string slug,
        [AsParameters] Request request,
        GlossaryDbContext db,
        ITermIndex index,
        ResponseMapper mapper,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (request.ReplacedBy is { } named && !TermKey.TryParse(named, out _))
        {
            return Problems.Invalid("replacedBy", "Name the successor by its key, such as htm/work-order, or leave it out.");
        }

        if (request.Reason is { Length: > 2000 } || request.Reason?.Contains('\0') == true)
        {
            return Problems.Invalid("reason", "Keep it to 2000 characters of plain text.");
        }

        var author = new Author(http.User);
        var key = new TermKey(vocabulary, slug);
        await using var recorder = await ChangeRecorder.BeginAsync(db, author.Name, clock, cancellationToken);
        if (await TermWrite.FindAsync(db, key, cancellationToken) is not { } term)
        {
            return Problems.NotFound($"There is no Term {key}.");
        }

        if (TermWrite.WhyNot(author, key, term, revision => Etag.Check(http.Request, revision)) is { } refused)
        {
            return refused;
        }

        if (term.Status == Status.Agreed)
        {
            return Problems.Conflict($"{key} is agreed, so its stewards have a say in changing it: propose the change at POST /api/v1/proposals. Until then it stays as it is.");
        }

        Term? successor = null;
        if (request.ReplacedBy is { } replacedBy)
        {
            successor = await TermWrite.FindAsync(db, TermKey.Parse(replacedBy), cancellationToken);
            if (successor is null || successor.Id == term.Id || successor.Status is Status.Deprecated or Status.Draft)
            {
                return Problems.Invalid("replacedBy", $"{replacedBy} is no other Term in use.");
            }
        }

        var relations = await TermRelations.OfAsync(db, vocabulary, term.Id, cancellationToken);
        var before = relations.StateOf(term);
        term.Deprecate(successor?.Id, recorder.Now);
        List<Guid> shownBy = [.. relations.Others(term.Id), .. await ShownBy.MappingAsync(db, term.Id, cancellationToken)];
        recorder.Record(ChangeAction.Deprecated, term, before, relations.StateOf(term, request.ReplacedBy), shownBy, request.Reason ?? string.Empty);
        var (change, refusal) = await TermWrite.CommitAsync(recorder, cancellationToken);
        return refusal is not null
            ? refusal
            : TypedResults.Ok(await TermWrite.AnswerAsync(http, db, index, mapper, term, change, cancellationToken));
    }

    /// <summary>What becomes of it.</summary>
    internal sealed record Request
    {
        /// <summary>The key of the Term to use instead.</summary>
        public string? ReplacedBy { get; init; }

        /// <summary>Why, for the history.</summary>
        public string? Reason { get; init; }
    }
}
