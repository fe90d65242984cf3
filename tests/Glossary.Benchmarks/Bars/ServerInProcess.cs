using Glossary.Core.Search;
using Glossary.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Glossary.Benchmarks.Bars;

/// <summary>The server within the benchmark's own process, without limits and without news.</summary>
internal static class ServerInProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Starts one, and waits until it has words.</summary>
    /// <param name="add">What it answers besides; may be null.</param>
    /// <param name="settings">Its settings.</param>
    public static async Task<WebApplication> StartAsync(Action<WebApplication>? add, params string[] settings)
    {
        var app = GlossaryServer.Build(["--urls=http://127.0.0.1:0", "--Glossary:Limits:ReadsPerMinute=0", "--Glossary:Limits:WritesPerMinute=0", "--Logging:LogLevel:Default=Error", .. settings]);
        add?.Invoke(app);
        await app.StartAsync();
        return await app.Services.GetRequiredService<ITermIndex>().WaitForAsync(0, Patience, CancellationToken.None) ? app : throw new InvalidOperationException("The server did not get ready.");
    }
}
