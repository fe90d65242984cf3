using Glossary.Core;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Webhooks;

/// <summary>The programs that are told of changes, for an administrator; and the form that adds another.</summary>
[Authorize(Author.AdministerPolicy)]
[Authorize(Author.OwnAccountPolicy)]
public sealed class WebhookListModel(GlossaryDbContext db) : PageModel
{
    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<WebhookView> Webhooks { get; private set; } = [];

    /// <summary>Slugs and names of what may be chosen.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Vocabularies { get; private set; } = [];

    /// <summary>What stands in the form.</summary>
    public WebhookFields Fields { get; private set; } = new();

    /// <summary>The one just made, with its secret, shown this once.</summary>
    public NewSecretView? Made { get; private set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    /// <summary>Adds one.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] WebhookFields fields, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        var made = await Desk.CreateAsync(fields.Content, new Author(User).Name, faults, cancellationToken);
        ModelState.Clear();
        ModelState.Take(faults);
        (Fields, Made) = made is var (webhook, secret) ? (new WebhookFields(), new NewSecretView(webhook.Id, webhook.Name, secret)) : (fields, null);
        await FillAsync(cancellationToken);
        return Page();
    }

    private WebhookDesk Desk => HttpContext.RequestServices.GetRequiredService<WebhookDesk>();

    /// <summary>Slugs and names of the vocabularies, in their order.</summary>
    internal static async Task<IReadOnlyList<KeyValuePair<string, string>>> ChoicesAsync(GlossaryDbContext db, CancellationToken cancellationToken) =>
        await db.Vocabularies.AsNoTracking().OrderBy(row => row.Position).Select(row => new KeyValuePair<string, string>(row.Slug, row.Name)).ToListAsync(cancellationToken);

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Vocabularies = await ChoicesAsync(db, cancellationToken);
        Webhooks = await Desk.ListAsync(cancellationToken);
    }
}

/// <summary>A secret, which is shown once.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Name">Its name.</param>
/// <param name="Secret">The secret.</param>
public sealed record NewSecretView(Guid Id, string Name, string Secret);
