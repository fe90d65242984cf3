using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Glossary.Web.Features.Shared.Inbound;

/// <summary>
/// Counts what other programs ask, by who they are and what came of it, as <c>glossary.inbound.requests</c> of the meter <c>Glossary.Web</c>.
/// What they ask is never told: it may name a patient.
/// </summary>
internal sealed class InboundCounts(IMeterFactory meters, TimeProvider clock, ILogger<InboundCounts> logger)
{
    private static readonly TimeSpan BetweenWarnings = TimeSpan.FromMinutes(1);
    private readonly Counter<long> _requests = meters.Create("Glossary.Web").CreateCounter<long>("glossary.inbound.requests", description: "What chats and ticket systems asked.");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _warned = new(StringComparer.Ordinal);

    /// <summary>Counts one that was answered.</summary>
    /// <param name="sender">Such as <c>slack.command</c>.</param>
    internal void Answered(string sender) => _requests.Add(1, new("sender", sender), new KeyValuePair<string, object?>("outcome", "answered"));

    /// <summary>Counts one that was turned away. An operator reads of it once a minute: mostly a secret was mistyped.</summary>
    internal void Refused(string sender, string why)
    {
        _requests.Add(1, new("sender", sender), new KeyValuePair<string, object?>("outcome", "refused"));
        var now = clock.GetUtcNow();
        if (now - _warned.GetValueOrDefault(sender) >= BetweenWarnings)
        {
            _warned[sender] = now;
            logger.LogWarning("{Sender}: a request was refused: {Why}. If it goes on, compare the secrets, and the clocks", sender, why);
        }
    }
}
