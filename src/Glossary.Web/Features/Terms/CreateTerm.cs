using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Changes;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Terms;

/// <summary>Makes a Term.</summary>
internal static class CreateTerm
{
    internal static void MapCreateTerm(this IEndpointRouteBuilder routes) => routes.MapPost("/terms", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("createTerm")
        .WithSummary("Make a Term")
        .WithDescription("One meaning in one vocabulary: when a word has two meanings, make two Terms.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Created<TermResponse>, ValidationProblem, ProblemHttpResult>> HandleAsync(
        NewTermBody body, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        body.Check(faults);
        var slug = body.Slug ?? (faults.None ? Slug.From(body.Content.Labels.First(label => label.Kind == LabelKind.Preferred).Text) : string.Empty);
        faults.Require(Slug.IsValid(slug) || (body.Slug is null && !faults.None), "slug", "Give a slug: lower-case letters and digits in words joined by single hyphens, 100 characters at most.");
        faults.Require(!string.IsNullOrEmpty(body.Vocabulary), "vocabulary", "Say whose word it is, such as htm or it.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var author = new Author(http.User);
        var key = new TermKey(body.Vocabulary!, slug);
        await using var recorder = await ChangeRecorder.BeginAsync(db, author.Name, clock, cancellationToken);
        var vocabulary = await db.Vocabularies.SingleOrDefaultAsync(row => row.Slug == body.Vocabulary, cancellationToken);
        if (vocabulary is null)
        {
            return Problems.Invalid("vocabulary", $"There is no vocabulary \"{body.Vocabulary}\"; /api/v1/vocabularies lists them.");
        }

        if (!author.MayWrite(vocabulary.Slug))
        {
            return Problems.Forbidden($"It writes another vocabulary than {vocabulary.Slug}.");
        }

        if (await db.Terms.AnyAsync(row => row.VocabularyId == vocabulary.Id && row.Slug == slug, cancellationToken))
        {
            return Problems.Conflict($"There is already a Term {key}. Change that one, or give this meaning another slug.");
        }

        var topics = await TermWrite.ResolveTopicsAsync(db, body.Content.Topics, faults, cancellationToken);
        var relations = await TermRelations.ResolveAsync(db, vocabulary.Slug, key, body.Relations ?? [], faults, cancellationToken);
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var term = new Term(Guid.CreateVersion7(recorder.Now), vocabulary, slug, body.Content, topics, body.WantedStatus, recorder.Now);
        db.Add(term);
        var linked = await TermRelations.OfAsync(db, vocabulary.Slug, term.Id, cancellationToken);
        await linked.ReplaceAsync(term, relations, recorder, body.Reason ?? string.Empty, cancellationToken);
        recorder.Record(ChangeAction.Created, term, null, linked.StateOf(term), linked.Others(term.Id), body.Reason ?? string.Empty);
        var (change, refusal) = await TermWrite.CommitAsync(recorder, cancellationToken);
        return refusal is not null
            ? refusal
            : TypedResults.Created($"/api/v1/terms/{key}", await TermWrite.AnswerAsync(http, db, index, mapper, term, change, cancellationToken));
    }
}
