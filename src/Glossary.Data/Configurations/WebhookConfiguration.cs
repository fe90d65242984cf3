using Glossary.Core.Proposals;
using Glossary.Core.Webhooks;
using Glossary.Data.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glossary.Data.Configurations;

internal sealed class WebhookConfiguration
    : IEntityTypeConfiguration<Webhook>, IEntityTypeConfiguration<WebhookDelivery>, IEntityTypeConfiguration<WebhookPosition>, IEntityTypeConfiguration<ProposalNews>
{
    private static readonly string Events = string.Join(", ", WebhookEvent.All.Select(name => $"'{name}'"));

    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks", table =>
        {
            table.HasCheckConstraint("ck_webhooks_name", Check.Written("name", WebhookContent.MaxName));
            table.HasCheckConstraint("ck_webhooks_address", Check.Written("address", WebhookContent.MaxAddress));
            table.HasCheckConstraint("ck_webhooks_events", $"cardinality(events) > 0 AND events <@ ARRAY[{Events}]::text[]");
        });
        builder.Property(webhook => webhook.Id).ValueGeneratedNever();
        builder.PrimitiveCollection(webhook => webhook.Events).HasColumnType("text[]");
        builder.PrimitiveCollection(webhook => webhook.Vocabularies).HasColumnType("text[]");
        builder.Property(webhook => webhook.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries", table => table.HasCheckConstraint("ck_webhook_deliveries_state", Check.OneOf<DeliveryState>("state")));
        builder.HasKey(delivery => delivery.Number);
        builder.Property(delivery => delivery.Number).ValueGeneratedNever();
        builder.Ignore(delivery => delivery.MessageId);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.WebhookId).OnDelete(DeleteBehavior.Cascade);

        // However often the feed were read: an event is queued once for each.
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.EventId }).IsUnique();
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.Number }).HasFilter("state = 'waiting'");
        builder.HasIndex(delivery => delivery.TriedAt).HasFilter("state <> 'waiting'");
    }

    public void Configure(EntityTypeBuilder<WebhookPosition> builder)
    {
        builder.ToTable("webhook_position", table => table.HasCheckConstraint("ck_webhook_position_id", "id = 1"));
        builder.Property(position => position.Id).ValueGeneratedNever();
        builder.HasData(new WebhookPosition());
    }

    public void Configure(EntityTypeBuilder<ProposalNews> builder)
    {
        builder.ToTable("proposal_news");
        builder.Property(news => news.Id).ValueGeneratedNever();
        builder.HasOne<Proposal>().WithMany().HasForeignKey(news => news.ProposalId).OnDelete(DeleteBehavior.Cascade);
    }
}
