using Glossary.Core.Insights;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Data.Insights;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Insights;

/// <summary>The words we lack, for stewards.</summary>
[Authorize(Policy = Author.WritePolicy)]
public sealed class WantedWordsPageModel(GlossaryDbContext db, ITermIndex index, TimeProvider clock) : PageModel
{
    private const int Shown = 100;

    /// <summary>The most wanted first.</summary>
    public IReadOnlyList<WantedWord> Words { get; private set; } = [];

    /// <summary>What was taken off the list just now; null when nothing was.</summary>
    public string? Dismissed { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(string? dismissed, CancellationToken cancellationToken)
    {
        (_, Words) = await WantedWords.ReadAsync(db, index, clock, null, Shown, cancellationToken);
        Dismissed = MissedQuery.Of(dismissed ?? string.Empty);
    }

    /// <summary>Takes a word off the list.</summary>
    public async Task<IActionResult> OnPostAsync(string query, CancellationToken cancellationToken)
    {
        if (MissedQuery.Of(query ?? string.Empty) is not { } word)
        {
            return BadRequest();
        }

        await WantedWords.DismissAsync(db, word, new Author(User).Name, clock.GetUtcNow(), cancellationToken);
        return Redirect($"/insights/words-we-lack?dismissed={Uri.EscapeDataString(word)}");
    }
}
