using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace Glossary.IntegrationTests.Meetings;

/// <summary>The events of a meeting, as a screen or a program hears them.</summary>
public sealed class FollowedMeeting : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpResponseMessage _answer;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private FollowedMeeting(HttpResponseMessage answer, Stream stream)
    {
        _answer = answer;
        _events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    /// <summary>The answer's head.</summary>
    public HttpResponseMessage Head => _answer;

    /// <summary>Begins to follow.</summary>
    public static async Task<FollowedMeeting> OpenAsync(HttpClient client, string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "gzip, br");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return new(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event of that kind; waited for, not slept through.</summary>
    public async Task<SseItem<string>> NextAsync(string kind = "changed")
    {
        while (await _events.MoveNextAsync().AsTask().WaitAsync(Patience))
        {
            if (_events.Current.EventType == kind)
            {
                return _events.Current;
            }
        }

        throw new AssertionException($"The stream ended without {kind}.");
    }

    /// <summary>The meeting that the next change tells.</summary>
    public async Task<JsonNode> NextChangeAsync() => JsonNode.Parse((await NextAsync()).Data)!;

    /// <summary>Waits for the server to hang up.</summary>
    public async Task EndAsync()
    {
        while (await _events.MoveNextAsync().AsTask().WaitAsync(Patience))
        {
            // What is still said is of no interest.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _answer.Dispose();
        await _events.DisposeAsync();
    }
}
