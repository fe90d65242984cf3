using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Glossary.Data.LocalPostgres;

/// <summary>One installed PostgreSQL server: the folder of its programs and its version.</summary>
internal sealed partial record PostgresPrograms(string Folder, Version Version)
{
    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];

    /// <summary>The path of a program.</summary>
    public string this[string program] => Path.Combine(Folder, FileName(program));

    /// <summary>A program's file name on this platform.</summary>
    public static string FileName(string program) => OperatingSystem.IsWindows() ? program + ".exe" : program;

    /// <summary>Whether <paramref name="folder"/> holds every program that a cluster needs.</summary>
    public static bool AreAllIn(string folder) => Needed.All(program => File.Exists(Path.Combine(folder, FileName(program))));

    /// <summary>Asks the server in <paramref name="folder"/> for its version; null when <paramref name="account"/> can't run it.</summary>
    public static async Task<PostgresPrograms?> AskAsync(string folder, ServerAccount account, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await account.RunAsync(
                Path.Combine(folder, FileName("postgres")), ["--version"], Path.GetPathRoot(folder)!, cancellationToken);
            var match = Written().Match(answer.Output);
            return answer.Succeeded && match.Success
                ? new(folder, new(Number(match.Groups[1]), Number(match.Groups[2])))
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)(?:\.(\d+))?", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
