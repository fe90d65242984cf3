using Glossary.Core;
using Glossary.Core.Webhooks;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Webhooks;

/// <summary>One webhook: what it is told, its secret, and what became of each message.</summary>
[Authorize(Author.AdministerPolicy)]
[Authorize(Author.OwnAccountPolicy)]
public sealed class WebhookPageModel(GlossaryDbContext db) : PageModel
{
    /// <summary>How many deliveries are shown at a time.</summary>
    private const int Shown = 50;

    /// <summary>The webhook, and how its deliveries stand.</summary>
    public WebhookView View { get; private set; } = null!;

    /// <summary>What was sent, waits or was given up, the latest first.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];

    /// <summary>Where the older ones begin; null when these are all.</summary>
    public long? Older { get; private set; }

    /// <summary>Whether only what was given up is shown.</summary>
    public bool OnlyDead { get; private set; }

    /// <summary>What stands in the form.</summary>
    public WebhookFields Fields { get; private set; } = new();

    /// <summary>Slugs and names of what may be chosen.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Vocabularies { get; private set; } = [];

    /// <summary>A new secret, shown this once.</summary>
    public NewSecretView? NewSecret { get; private set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    private WebhookDesk Desk => HttpContext.RequestServices.GetRequiredService<WebhookDesk>();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, bool dead, long? before, CancellationToken cancellationToken) =>
        await ShowAsync(id, dead, before, cancellationToken) ? Page() : NotFound();

    /// <summary>Changes it, unless somebody else did since it was shown.</summary>
    public Task<IActionResult> OnPostReviseAsync(Guid id, int version, [FromForm] WebhookFields fields, CancellationToken cancellationToken) =>
        ActAsync(id, async webhook =>
        {
            var faults = new Faults();
            faults.Require(version == webhook.Version, string.Empty, "Somebody else changed this webhook meanwhile. This is how it stands now.");
            if (faults.None && await Desk.ReviseAsync(webhook, fields.Content, fields.Enabled, faults, cancellationToken))
            {
                return await SaidAsync(Translation<Texts>.Of("Saved."));
            }

            ModelState.Clear();
            ModelState.Take(faults);
            await ShowAsync(id, false, null, cancellationToken);
            Fields = version == webhook.Version ? fields : Fields;
            return Page();
        }, cancellationToken);

    /// <summary>Gives it a new secret.</summary>
    public Task<IActionResult> OnPostRotateAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(id, async webhook =>
        {
            NewSecret = new(webhook.Id, webhook.Name, await Desk.RotateAsync(webhook, cancellationToken));
            await ShowAsync(id, false, null, cancellationToken);
            return Page();
        }, cancellationToken);

    /// <summary>Lets the former secret sign no longer.</summary>
    public Task<IActionResult> OnPostRetireAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(id, async webhook =>
        {
            await Desk.RetireAsync(webhook, cancellationToken);
            return await SaidAsync(Translation<Texts>.Of("Only the new secret signs now."));
        }, cancellationToken);

    /// <summary>Sends a test.</summary>
    public Task<IActionResult> OnPostTestAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(id, async webhook =>
        {
            await Desk.TestAsync(webhook, cancellationToken);
            return await SaidAsync(Translation<Texts>.Of("The test is on its way. Load this page again to see what came of it."));
        }, cancellationToken);

    /// <summary>Sends again what was given up, or what waits for its next try.</summary>
    public Task<IActionResult> OnPostAgainAsync(Guid id, long number, CancellationToken cancellationToken) =>
        ActAsync(id, async webhook => await Desk.SendAgainAsync(webhook, number, cancellationToken)
            ? await SaidAsync(Translation<Texts>.Of("It is sent again. Load this page again to see what came of it."))
            : NotFound(), cancellationToken);

    /// <summary>Deletes it.</summary>
    public Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(id, async webhook =>
        {
            await Desk.DeleteAsync(id, cancellationToken);
            Said = Translation<Texts>.Of("{0} is told nothing any more.", webhook.Name);
            return RedirectToPage("/Webhooks/WebhookList");
        }, cancellationToken);

    private async Task<IActionResult> ActAsync(Guid id, Func<Webhook, Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        if (await Desk.EditAsync(id, cancellationToken) is not { } webhook)
        {
            return NotFound();
        }

        try
        {
            return await act(webhook);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(string.Empty, "Somebody else changed this webhook meanwhile. This is how it stands now.");
            return await OnGetAsync(id, false, null, cancellationToken);
        }
    }

    private Task<IActionResult> SaidAsync(string said)
    {
        Said = said;
        return Task.FromResult<IActionResult>(RedirectToPage());
    }

    private async Task<bool> ShowAsync(Guid id, bool dead, long? before, CancellationToken cancellationToken)
    {
        if (await Desk.FindAsync(id, cancellationToken) is not { } view)
        {
            return false;
        }

        (View, OnlyDead, Fields) = (view, dead, WebhookFields.Of(view.Webhook));
        Vocabularies = await WebhookListModel.ChoicesAsync(db, cancellationToken);
        var deliveries = await ListDeliveries.ReadAsync(db, id, dead ? DeliveryState.Dead : null, before, Shown, cancellationToken);
        (Deliveries, Older) = deliveries.Count > Shown ? ([.. deliveries.Take(Shown)], deliveries[Shown - 1].Number) : (deliveries, (long?)null);
        return true;
    }
}
