using System.Text.Json.Nodes;
using System.Threading.Channels;
using Glossary.Web.Features.Shared.Inbound;

namespace Glossary.Web.Features.Chat.Slack;

/// <summary>Explanations of links on their way to Slack. When there are too many, the newest are left out: a link is still a link.</summary>
internal sealed class UnfurlQueue(InboundCounts counts)
{
    /// <summary>The most that wait.</summary>
    internal const int Most = 256;

    private readonly Channel<JsonObject> _waiting = Channel.CreateBounded<JsonObject>(Most);

    /// <summary>What waits, as it comes.</summary>
    internal IAsyncEnumerable<JsonObject> TakeAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Puts the arguments of a call in.</summary>
    internal void Add(JsonObject arguments)
    {
        if (!_waiting.Writer.TryWrite(arguments))
        {
            counts.Refused("slack.unfurl", $"{Most} links wait already");
        }
    }
}
