using Glossary.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Accounts;

/// <summary>What happened to all accounts, for an administrator.</summary>
[Authorize(Author.AdministerPolicy)]
[Authorize(Author.OwnAccountPolicy)]
public sealed class AdminEventsPageModel(GlossaryDbContext db) : PageModel
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<ListedEvent> Events { get; private set; } = [];

    /// <summary>Shows a page of them.</summary>
    public async Task OnGetAsync(long? before, CancellationToken cancellationToken) => Events = await AccountEvents.ReadAsync(db, person: null, before, cancellationToken);
}
