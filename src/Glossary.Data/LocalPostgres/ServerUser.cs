using System.Diagnostics;

namespace Glossary.Data.LocalPostgres;

/// <summary>The user that PostgreSQL's programs run as: ourselves, or, since they refuse root, another one when we are root.</summary>
internal sealed class ServerUser
{
    private readonly string? _name;

    private ServerUser(string? name) => _name = name;

    /// <summary>Whether it is somebody else than ourselves.</summary>
    internal bool IsAnother => _name is not null;

    /// <summary>Its name for messages.</summary>
    internal string Name => _name ?? Environment.UserName;

    internal static ServerUser Choose()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new(null);
        }

        var users = File.Exists("/etc/passwd") ? File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal) : [];
        return users.Contains("postgres") ? new("postgres")
            : users.Contains("nobody") ? new("nobody")
            : throw new LocalPostgresException("PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as. Run the glossary as an ordinary user, or set ConnectionStrings__Glossary.");
    }

    /// <summary>Makes files and folders its own.</summary>
    internal async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (_name is not null)
        {
            var (exitCode, output) = await RunProgramAsync("chown", ["-R", _name, path], asServerUser: false, cancellationToken);
            if (exitCode != 0)
            {
                throw new LocalPostgresException($"{path} cannot be given to the user {_name}, whom PostgreSQL runs as: {output}");
            }
        }
    }

    /// <summary>Runs one of PostgreSQL's programs to its end.</summary>
    /// <returns>Its exit code and what it printed.</returns>
    internal Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunProgramAsync(program, arguments, asServerUser: true, cancellationToken);

    private async Task<(int ExitCode, string Output)> RunProgramAsync(string program, IEnumerable<string> arguments, bool asServerUser, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root ? root : "/",
        };
        start.Environment["LC_ALL"] = "C";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            // PGPORT, PGDATA and their like are somebody's settings for another cluster.
            start.Environment.Remove(name);
        }

        if (asServerUser && _name is not null)
        {
            start.UserName = _name;
        }

        using var process = Process.Start(start) ?? throw new LocalPostgresException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, $"{await output}{await errors}".Trim());
    }
}
