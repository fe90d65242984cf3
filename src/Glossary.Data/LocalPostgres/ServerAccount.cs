using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Glossary.Data.LocalPostgres;

/// <summary>The account that PostgreSQL's programs run under: our own, or, as PostgreSQL refuses root, an unprivileged one.</summary>
/// <param name="Name">The account's name; null for our own.</param>
/// <param name="User">The numeric user, when there is a name.</param>
/// <param name="Group">The numeric group, when there is a name.</param>
internal sealed record ServerAccount(string? Name, uint User, uint Group)
{
    /// <summary>The account that this process runs under.</summary>
    public static readonly ServerAccount Own = new(null, 0, 0);

    /// <summary>Chooses the account: our own, or when we are root the cluster's owner, else <c>postgres</c>, else <c>nobody</c>.</summary>
    /// <param name="owner">The owner that an existing cluster has recorded.</param>
    public static ServerAccount Choose(string? owner)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return Own;
        }

        string[] names = string.IsNullOrEmpty(owner) ? ["postgres", "nobody"] : [owner];
        return names.Select(Find).FirstOrDefault(account => account is { User: not 0 }) ?? throw new LocalPostgresException(
            $"PostgreSQL refuses to run as root, and this machine has no account {string.Join(" or ", names)} to run it. "
            + "Create it (useradd --system postgres), start Glossary as an ordinary user, or set ConnectionStrings__Glossary.");
    }

    /// <summary>Whether the account may enter <paramref name="folder"/>.</summary>
    public bool CanEnter(string folder)
    {
        if (Name is null)
        {
            return true;
        }

        try
        {
            // Trying beats reading permission bits: groups, access lists and mounts have their say too.
            using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", ":"]) { UserName = Name, WorkingDirectory = folder })!;
            shell.WaitForExit();
            return shell.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Runs a program under the account to its end.</summary>
    /// <exception cref="Win32Exception">The program can't be started.</exception>
    public async Task<ProgramAnswer> RunAsync(
        string program, IEnumerable<string> arguments, string workingDirectory, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Name is not null)
        {
            start.UserName = Name;
        }

        // The user's PGPORT, PGDATA or broken LC_ALL must not reach the cluster; TZ saves initdb a search for the time zone's name.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return await ProgramAnswer.OfAsync(start, cancellationToken);
    }

    private static ServerAccount? Find(string name) => File.ReadLines("/etc/passwd")
        .Select(line => line.Split(':'))
        .Where(fields => fields.Length > 3 && fields[0] == name)
        .Select(fields => new ServerAccount(name, Id(fields[2]), Id(fields[3])))
        .FirstOrDefault();

    // macOS writes nobody's number as -2.
    private static uint Id(string text) => unchecked((uint)long.Parse(text, CultureInfo.InvariantCulture));
}
