using Glossary.Core;
using Glossary.Data;
using Glossary.Data.Accounts;
using Glossary.Data.Keys;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>Somebody's keys for their tools.</summary>
[Authorize(Author.OwnAccountPolicy)]
public sealed class KeysPageModel(GlossaryDbContext db, TimeProvider clock) : PageModel
{
    private const int Most = 50;

    /// <summary>Those that were not revoked, the latest first.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>What a key may be allowed: value and words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Scopes { get; private set; } = [];

    /// <summary>What stands in the form.</summary>
    public KeyFields Fields { get; private set; } = new();

    /// <summary>The key just made, shown this once.</summary>
    public string? Secret { get; private set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Whether its time is over.</summary>
    public bool IsOver(ApiKey key) => key.ExpiresAt <= clock.GetUtcNow();

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostMakeAsync([FromForm] KeyFields fields, CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken);
        var faults = new Faults();
        fields.Check(faults, Scopes);
        faults.Require(Keys.Count < Most, "name", $"You have {Most} keys. Revoke those that nobody uses.");
        ModelState.Clear();
        if (!faults.None)
        {
            ModelState.Take(faults);
            Fields = fields;
            return Page();
        }

        var author = new Author(User);
        var now = clock.GetUtcNow();
        var (role, vocabulary) = fields.Wanted();
        var (key, secret) = ApiKey.Issue(fields.Name!.Trim(), role, vocabulary, now, author.Id, now.AddDays(fields.Days));
        db.Add(key);
        db.Add(Actor.Of(author).Did(AccountAction.KeyMade, author.Id, now, $"{key.Hint}…, {PersonWords.Standing(role, vocabulary is null ? [] : [vocabulary])}, for {fields.Days} days"));
        await db.SaveChangesAsync(cancellationToken);
        Secret = secret;
        await FillAsync(cancellationToken);
        return Page();
    }

    /// <summary>Revokes one of theirs.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid key, CancellationToken cancellationToken)
    {
        var author = new Author(User);
        var found = await db.ApiKeys.SingleOrDefaultAsync(row => row.Id == key && row.OwnerId == author.Id && row.RevokedAt == null, cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        found.Revoke(now);
        db.Add(Actor.Of(author).Did(AccountAction.KeyRevoked, author.Id, now, $"{found.Hint}…"));
        await db.SaveChangesAsync(cancellationToken);
        Said = Translation<Texts>.Of("{0} works no longer.", found.Name);
        return RedirectToPage();
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var author = new Author(User);
        var id = author.Id;
        Scopes = KeyFields.ScopesOf(author, await db.Vocabularies.OrderBy(vocabulary => vocabulary.Position).Select(vocabulary => vocabulary.Slug).ToListAsync(cancellationToken));
        Keys = await db.ApiKeys.AsNoTracking().Where(key => key.OwnerId == id && key.RevokedAt == null).OrderByDescending(key => key.CreatedAt).ToListAsync(cancellationToken);
    }
}
