using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Insights;

/// <summary>The queue of what may be false friends, for stewards.</summary>
[Authorize(Policy = Author.WritePolicy)]
public sealed class FalseFriendsPageModel(GlossaryDbContext db, ITermIndex index, TimeProvider clock) : PageModel
{
    private const int Shown = 50;

    /// <summary>The surest first.</summary>
    public IReadOnlyList<Confusion> Found { get; private set; } = [];

    /// <summary>How many there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>Shows the queue.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await FalseFriends.ReadAsync(db, index, ListFalseFriends.Of(new(User)), cancellationToken);
        (Found, Total) = ([.. found.Take(Shown)], found.Count);
    }

    /// <summary>Takes a pair off the queue.</summary>
    public async Task<IActionResult> OnPostAsync(string term, string other, CancellationToken cancellationToken)
    {
        if (!TermKey.TryParse(term, out var one) || !TermKey.TryParse(other, out var two))
        {
            return BadRequest();
        }

        var author = new Author(User);
        if (!author.MayWrite(one.Vocabulary) && !author.MayWrite(two.Vocabulary))
        {
            return Forbid();
        }

        return await FalseFriends.DismissAsync(db, index, one, two, string.Empty, author.Name, clock.GetUtcNow(), cancellationToken) ? Redirect("/insights/false-friends") : NotFound();
    }

    /// <summary>Why the two may be taken for each other.</summary>
    internal static string Why(ConfusionKind kind) => Translation<Texts>.Of(kind switch
    {
        ConfusionKind.Same => "the same word",
        ConfusionKind.Sound => "sound alike",
        _ => "a letter apart",
    });
}
