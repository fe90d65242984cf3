using Glossary.Core.Webhooks;
using Glossary.Web.Features.Webhooks;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>The examples of webhooks: the integration engine is told of what HTM and IT agree on.</summary>
internal static class WebhookExamples
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw7e5pDqYyY2M=";
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly string[] Events = [WebhookEvent.TermAgreed, WebhookEvent.MappingChanged];

    internal static readonly WebhookBody Body = new() { Name = "Integration engine", Address = "https://engine.hospital.example/glossary", Events = Events, Vocabularies = ["htm", "it"] };

    internal static readonly WebhookResponse Whole = new()
    {
        Id = Guid.Parse("0198a3c1-5f00-7000-8000-000000000021"),
        Name = Body.Name!,
        Address = Body.Address!,
        Events = Events,
        Vocabularies = Body.Vocabularies!,
        Enabled = true,
        WhyDisabled = null,
        FailingSince = null,
        HasFormerSecret = false,
        Waiting = 0,
        Dead = 1,
        CreatedAt = Then,
        Revision = 1,
    };

    internal static readonly MadeWebhookResponse Made = new(Whole with { Dead = 0 }, Secret);

    internal static readonly WebhookSecretResponse NewSecret = new(Secret);

    internal static readonly DeliveryResponse Delivery = new(
        41, "msg_0198a3c15f0070008000000000000022", WebhookEvent.TermAgreed, 6031, DeliveryState.Dead, Then, 11, Then.AddDays(1), 503, 18, "It has trouble of its own.", null);
}
