using System.Diagnostics;
using Glossary.Data.LocalPostgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Glossary.IntegrationTests.LocalPostgres;

/// <summary>Another process that holds the cluster, so that tests can have two at once, kill one, or run one as another user.</summary>
internal sealed class Holder : IDisposable
{
    private readonly Process _process;

    private Holder(Process process) => _process = process;

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a process on a data directory; on the default one when null.</summary>
    public static Holder Start(string? directory, string? user = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { typeof(Holder).Assembly.Location, directory ?? "" },
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        if (user is not null)
        {
            start.UserName = user;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Waits for the process to hold the cluster; answers the connection string.</summary>
    public async Task<string> ConnectionStringAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.That(line, Does.StartWith("Host="));
        return line!;
    }

    /// <summary>Lets the process give up its hold and end.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.That(_process.ExitCode, Is.Zero);
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var directory = DataDirectory.Locate(arguments is [{ Length: > 0 } given, ..] ? given : null);
            await using var cluster = await LocalCluster.StartAsync(new(directory), NullLogger.Instance, CancellationToken.None);
            Console.WriteLine(cluster.ConnectionString);
            await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (LocalPostgresException fault)
        {
            Console.WriteLine(fault.Message);
            return 1;
        }
    }
}
