using System.Text;
using Glossary.Core.Search;
using Glossary.Formats.Decks;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Glossary.Web.Features.Learning.TakeAlong;

/// <summary>A path or a list as a file of cards: for Anki as text or as a package, or as a table for anything else.</summary>
internal static class SaveDeck
{
    internal static void MapTakeAlong(this IEndpointRouteBuilder routes)
    {
        foreach (var of in new[] { routes.MapGroup("/learn/{path}"), routes.MapGroup("/list") })
        {
            var files = of.AddEndpointFilter(Reached.ReadAsync).ExcludeFromDescription();
            files.MapGet("/anki.txt", (string? path, ITermIndex index, PublicAddress address, TimeProvider clock, HttpContext http) =>
                Save(path, index, address, clock, http, (deck, _) => new("text/plain; charset=utf-8", "txt", Encoding.UTF8.GetBytes(AnkiText.Write(deck)))));
            files.MapGet("/deck.apkg", (string? path, ITermIndex index, PublicAddress address, TimeProvider clock, HttpContext http) =>
                Save(path, index, address, clock, http, (deck, now) => new(AnkiPackage.MediaType, "apkg", AnkiPackage.Write(deck, now))));
            files.MapGet("/cards.csv", (string? path, ITermIndex index, PublicAddress address, TimeProvider clock, HttpContext http) =>
                Save(path, index, address, clock, http, (deck, _) => new("text/csv; charset=utf-8; header=present", "csv", Encoding.UTF8.GetBytes(CardTable.Write(deck)))));
        }
    }

    private static Results<FileContentHttpResult, ValidationProblem, ProblemHttpResult> Save(
        string? path, ITermIndex index, PublicAddress address, TimeProvider clock, HttpContext http, Func<Deck, DateTimeOffset, DeckFile> write)
    {
        var taking = Taking.Of(path, http, index);
        if (taking.List is not { } list)
        {
            return taking.Faults.None ? Problems.NotFound("There is no learning path at this address.") : Problems.Invalid(taking.Faults);
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var file = write(ComposeDeck.Of(list, index, page => address.Of(http.Request, page)), clock.GetUtcNow());
        return TypedResults.File(file.Content, file.MediaType, $"glossary-{list.Slug}.{file.Ending}");
    }

    private sealed record DeckFile(string MediaType, string Ending, byte[] Content);
}
