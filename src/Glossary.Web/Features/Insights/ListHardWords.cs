using Glossary.Core;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Data.Insights;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Insights;

/// <summary>Lists the Terms that learners keep getting wrong.</summary>
internal static class ListHardWords
{
    /// <summary>How far back it looks.</summary>
    internal const int Days = 90;

    internal static void MapListHardWords(this IEndpointRouteBuilder routes) => routes.MapGet("/hard-words", HandleAsync)
        .RequireAuthorization(Author.WritePolicy)
        .WithName("listHardWords")
        .WithSummary("Terms that learners keep getting wrong")
        .WithDescription("Of the last 90 days, those that most learners got wrong more than once, told from three learners on: a sign that a definition needs work. Who they are is not told to anybody. Terms that are gone are left out, so that a part may hold fewer than limit.")
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Those with their Terms, as far as these are published.</summary>
    internal static async Task<(IReadOnlyList<HardWord> Read, IReadOnlyList<(HardWord Word, TermSummary Term)> Known)> ReadAsync(
        GlossaryDbContext db, ITermIndex index, TimeProvider clock, HardWord? after, int take, CancellationToken cancellationToken)
    {
        var read = await HardWords.ReadAsync(db, clock.GetUtcNow().AddDays(-Days), after, take, cancellationToken);
        return (read, [.. read.Select(word => (word, TermKey.TryParse(word.Term, out var key) ? index.Find(key)?.Summary : null)).Where(pair => pair.Item2 is not null).Select(pair => (pair.word, pair.Item2!))]);
    }

    private static async Task<Results<Ok<Page<HardWordResponse>>, ValidationProblem>> HandleAsync(
        int? limit, string? cursor, GlossaryDbContext db, ITermIndex index, ResponseMapper mapper, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var take = limit ?? Paging.DefaultLimit;
        faults.Require(take is >= 1 and <= Paging.MaxLimit, "limit", $"Ask for 1 to {Paging.MaxLimit} at a time.");
        faults.Require(Paging.TryRead<HardWord>(cursor, out var position), "cursor", "Send the cursor as the last answer gave it, or none to begin.");
        if (!faults.None)
        {
            return Problems.Invalid(faults);
        }

        var (read, known) = await ReadAsync(db, index, clock, position, take + 1, cancellationToken);
        var page = Paging.Cut(http, read, take, word => word);
        return TypedResults.Ok(new Page<HardWordResponse>(
            [.. known.Where(pair => page.Items.Contains(pair.Word)).Select(pair => new HardWordResponse(mapper.Map<TermSummaryResponse>(pair.Term), pair.Word.Learners, pair.Word.Misses))], page.Next));
    }
}

/// <summary>A Term that learners keep getting wrong.</summary>
/// <param name="Term">The Term.</param>
/// <param name="Learners">How many got it wrong more than once in the last 90 days.</param>
/// <param name="Misses">How often they did, together.</param>
public sealed record HardWordResponse(TermSummaryResponse Term, int Learners, int Misses);
