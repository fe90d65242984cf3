using Glossary.Core.Accounts;
using Glossary.Core.Webhooks;
using Glossary.Data;
using Glossary.Data.Mail;
using Glossary.Web.Features.Proposals.Mail;
using Glossary.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Webhooks;

/// <summary>Takes a webhook out of use without an administrator, and tells them all by mail, in the same transaction.</summary>
public sealed class DisableWebhook(IOptions<MailOptions> mail, IOptions<GlossaryOptions> glossary, TimeProvider clock, ILogger<DisableWebhook> logger)
{
    internal async Task NowAsync(GlossaryDbContext db, Webhook webhook, string why, CancellationToken cancellationToken)
    {
        if (webhook.EnabledAt is not null)
        {
            webhook.Disable(why);
            await TellAsync(db, webhook, cancellationToken);
        }
    }

    internal async Task TellAsync(GlossaryDbContext db, Webhook webhook, CancellationToken cancellationToken)
    {
        logger.LogWarning("Webhook {Webhook} was taken out of use: {Why}", webhook.Id, webhook.WhyDisabled);
        if (mail.Value.Host is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var administrators = await db.People.AsNoTracking().Where(person => person.Role == Role.Administrator && person.DisabledAt == null && person.Email != null)
            .Select(person => person.Email!).ToListAsync(cancellationToken);
        foreach (var address in administrators.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            db.Add(new OutgoingMail(Guid.CreateVersion7(now), address, $"Webhook out of use: {webhook.Name}".ReplaceLineEndings(" "), $"""
                The glossary no longer tells {webhook.Name} of changes. {webhook.WhyDisabled}

                What waited for it still waits. Look into it, and take it into use again: {glossary.Value.PublicBaseUrl?.TrimEnd('/')}/admin/webhooks/{webhook.Id}
                """, now));
        }
    }
}
