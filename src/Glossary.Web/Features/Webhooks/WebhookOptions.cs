using System.ComponentModel.DataAnnotations;

namespace Glossary.Web.Features.Webhooks;

/// <summary>The section <c>Glossary:Webhooks</c> of the configuration.</summary>
public sealed class WebhookOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Glossary:Webhooks";

    /// <summary>
    /// Hosts and networks inside that may be called, with commas between them, e.g. <c>engine.hospital.example, 10.4.0.0/16</c>.
    /// Default: none, only the public Internet.
    /// </summary>
    public string? AllowedHosts { get; set; }

    /// <summary>Ports that may be called besides 80 and 443, with commas between them. Default: none.</summary>
    public string? AllowedPorts { get; set; }

    /// <summary>How often is looked for what is due. Default: 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a receiver may take to answer. Default: 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>To how many receivers is sent at once. Default: 4.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    /// <summary>How many deliveries may wait for one receiver before it is taken out of use. Default: 10,000.</summary>
    [Range(1, 1_000_000)]
    public int MostWaiting { get; set; } = 10_000;

    /// <summary>How long nothing may arrive at a receiver before it is taken out of use. Default: 3 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromDays(3);

    /// <summary>For how long is kept what arrived, and what was given up. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);
}
