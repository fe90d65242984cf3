using Glossary.Core.Learning.Cards;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Learning.Cards;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.Practice;

/// <summary>
/// Where people practise. What they know lives on their device, so the page is the same for everybody; only for browsers without script it
/// holds the cards itself. As it is kept for when there is no network, nothing of the glossary or of an account is in it.
/// </summary>
[AllowAnonymous]
[ReadsIndex]
public sealed class PracticePageModel(ITermIndex index, Reading reading, IServiceProvider services) : PageModel
{
    private const int MostTerms = 20;
    private const int MostCards = 40;

    /// <summary>The scripts that the page's own takes in, by the addresses under which they are kept for when there is no network.</summary>
    internal static IReadOnlyList<string> Modules { get; } = [.. new[] { "account", "cards", "days", "fsrs", "judge", "learner", "session", "store", "sum", "sync", "typed", "view" }.Select(name => $"/learn/{name}.js"), "/offline/copy.js", "/offline/match.js", "/offline/named.js", "/offline/spoken.js", "/anywhere/linked.js"];

    /// <summary>The cards, for those without script.</summary>
    public IReadOnlyList<CardResponse> Cards { get; private set; } = [];

    /// <summary>Where those without script find the cards; null where they are here, or where there are none.</summary>
    public string? Plain { get; private set; }

    /// <summary>Whose page it is; null without an account.</summary>
    public Guid? Account { get; private set; }

    /// <summary>Whether a device keeps it for when there is no network.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string? path, string? lesson, string? terms, string? plain)
    {
        // Without a value, which binding would take for nothing.
        IsKept = Request.Query.ContainsKey("kept");
        if (IsKept)
        {
            Response.Headers.CacheControl = "no-cache";
            return Page();
        }

        if (!reading.IsFor(HttpContext))
        {
            return Challenge();
        }

        Account = PersonClaims.SessionOf(User) is null ? null : new Author(User).Id;
        if (plain is not null)
        {
            Cards = CardsOf(path, lesson, terms);
        }
        else if (path is not null || terms is not null)
        {
            // Making cards takes a while, which those with a script need not wait for here.
            Plain = $"/practice{HttpContext.Request.QueryString.Add(nameof(plain), "true")}";
        }

        return Page();
    }

    private IReadOnlyList<CardResponse> CardsOf(string? path, string? lesson, string? terms)
    {
        if (path is not null)
        {
            // As the API has made them: that takes a while, and once for all.
            if (services.GetRequiredService<MadePathCards>().Find(path) is not var (made, _))
            {
                return [];
            }

            var keys = made.Lessons.Where(one => lesson is null || one.Slug == lesson).SelectMany(one => one.Cards).ToHashSet(StringComparer.Ordinal);
            return [.. made.Items.Where(card => keys.Contains(card.Key)).Take(MostCards)];
        }

        var named = (terms ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(key => TermKey.TryParse(key, out var parsed) ? parsed : (TermKey?)null).OfType<TermKey>().Take(MostTerms).ToList();
        return [.. ReadCards.Of(new CardMaker(index).Of(named), index, services.GetRequiredService<ResponseMapper>()).Take(MostCards)];
    }
}
