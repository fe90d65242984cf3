using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>A real receiver on a port of its own: it keeps what it is sent, and answers as it is told to.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();

    private Receiver(WebApplication app) => _app = app;

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>Where it can be reached.</summary>
    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>How it answers; with 204 unless a test says otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Taken;

    /// <summary>Takes what it is sent.</summary>
    public static Task Taken(HttpContext http) => With(StatusCodes.Status204NoContent)(http);

    /// <summary>Answers with a status.</summary>
    public static Func<HttpContext, Task> With(int status, string? retryAfter = null, string? location = null) => http =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter;
        http.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    /// <summary>Starts one.</summary>
    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new Receiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Everything that was sent to it since this was last asked, in order.</summary>
    public IReadOnlyList<Received> Take()
    {
        var taken = new List<Received>();
        while (_received.TryDequeue(out var one))
        {
            taken.Add(one);
        }

        return taken;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        _received.Enqueue(new(http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        await Answer(http);
    }
}

/// <summary>What was sent once.</summary>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body.</param>
public sealed record Received(IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The id by which it is known again.</summary>
    public string Id => Headers["webhook-id"];
}
