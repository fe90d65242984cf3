using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Review;

/// <summary>Says of a Term that it is still right: a Revision that changes nothing but the day to look at it again.</summary>
internal static class ConfirmTerm
{
    private const int MostYears = 10;

    internal static void MapConfirmTerm(this IEndpointRouteBuilder routes) => routes.MapPost("/terms/{vocabulary}/{slug}/review", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("confirmTerm")
        .WithSummary("Say that a Term is still right")
        .WithDescription("A revision that changes nothing but the day to look at it again: a year on, or the day that you name. Send its ETag as If-Match.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task<Results<Ok<TermResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        string vocabulary, string slug, ReviewBody body, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken) =>
        RunAsync(new(vocabulary, slug), body, revision => Etag.Check(http.Request, revision), db, index, mapper, clock, http, cancellationToken);

    /// <summary>Confirms, for the endpoint and for the page; each says in its own way which revision its reader saw.</summary>
    internal static async Task<Results<Ok<TermResponse>, ValidationProblem, ProblemHttpResult>> RunAsync(
        TermKey key,
        ReviewBody body,
        Func<int, Precondition> seen,
        GlossaryDbContext db,
        ITermIndex index,
        ResponseMapper mapper,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var today = DueTerms.Today(clock);
        var faults = new Faults();
        faults.RequireText(body.Reason, "reason", TermContent.MaxText, whenBlank: null);
        faults.Require(body.ReviewOn is null || (body.ReviewOn > today && body.ReviewOn <= today.AddYears(MostYears)), "reviewOn", $"Name a day after today, within {MostYears} years, or none for a year on.");
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

        if (term.Status is Status.Draft or Status.Deprecated)
        {
            return Problems.Conflict($"{key} is {(term.Status == Status.Draft ? "a draft" : "out of use")}; only a Term in use is looked at again.");
        }

        var relations = await TermRelations.OfAsync(db, key.Vocabulary, term.Id, cancellationToken);
        var before = relations.StateOf(term);
        term.Confirm(body.ReviewOn, recorder.Now);
        recorder.Record(ChangeAction.Revised, term, before, relations.StateOf(term), [], string.IsNullOrWhiteSpace(body.Reason) ? "Looked at it: still right." : body.Reason);
        var (change, refusal) = await TermWrite.CommitAsync(recorder, cancellationToken);
        return refusal is not null
            ? refusal
            : TypedResults.Ok(await TermWrite.AnswerAsync(http, db, index, mapper, term, change, cancellationToken));
    }
}

/// <summary>That a Term is still right.</summary>
/// <param name="ReviewOn">When to look at it again; a year on when left out.</param>
/// <param name="Reason">What was looked at, for the history.</param>
public sealed record ReviewBody(DateOnly? ReviewOn = null, string? Reason = null);
