using System.Globalization;
using System.Text.RegularExpressions;

namespace Glossary.Data.LocalPostgres;

/// <summary>The files of one cluster: PostgreSQL's data, the password, the account it belongs to, the settings and the log.</summary>
internal sealed partial class ClusterFolder(string path)
{
    private const long LargestLog = 1024 * 1024;

    /// <summary>The folder that holds all of it.</summary>
    public string Path { get; } = path;

    /// <summary>PostgreSQL's own data directory.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>The server's log.</summary>
    public string Log => System.IO.Path.Combine(Path, "server.log");

    /// <summary>The password of the role <c>glossary</c>.</summary>
    public string PasswordFile => System.IO.Path.Combine(Path, "password");

    private string OwnerFile => System.IO.Path.Combine(Path, "owner");

    private string SettingsFile => System.IO.Path.Combine(Data, "glossary.conf");

    /// <summary>The major version that wrote the data; null when there is no cluster yet.</summary>
    public int? Major()
    {
        if (!Directory.Exists(Path))
        {
            return null;
        }

        // Throws when the folder is another account's, where File.Exists would only say no.
        _ = Directory.GetFileSystemEntries(Path);
        return Read(System.IO.Path.Combine(Data, "PG_VERSION")) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : throw new LocalPostgresException($"{Path} is not a PostgreSQL cluster. Move it away, or set Glossary__DataDirectory to another folder.");
    }

    /// <summary>The account that the cluster was made for.</summary>
    public string? Owner() => Read(OwnerFile);

    /// <summary>The password.</summary>
    public string Password() => Read(PasswordFile) ?? throw new LocalPostgresException(
        $"The password of the database is missing: {PasswordFile}. Restore that file from your backup.");

    /// <summary>Writes the password and the owner of a cluster in the making.</summary>
    public void Write(string password, ServerAccount account)
    {
        WriteFile(PasswordFile, password, account);
        WriteFile(OwnerFile, account.Name ?? Environment.UserName, account);
    }

    /// <summary>The port that the cluster listened on last.</summary>
    public int? Port() => Read(SettingsFile) is { } settings && PortLine().Match(settings) is { Success: true } match
        ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : null;

    /// <summary>Writes the settings, unless they are there already: a start on a full disk then needs no new file.</summary>
    public void WriteSettings(int port, ServerAccount account)
    {
        var settings = ClusterSettings.For(port);
        if (Read(SettingsFile) == settings.Trim())
        {
            return;
        }

        var unfinished = $"{SettingsFile}.{Guid.NewGuid():N}";
        try
        {
            WriteFile(unfinished, settings, account);
            File.Move(unfinished, SettingsFile, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Keeps the log within two files of bounded size. Only while the server is stopped.</summary>
    public void BoundLog()
    {
        if (new FileInfo(Log) is { Exists: true, Length: > LargestLog })
        {
            File.Move(Log, Log + ".1", overwrite: true);
        }
    }

    /// <summary>What the log holds after <paramref name="position"/>.</summary>
    public string LogSince(long position)
    {
        if (!File.Exists(Log))
        {
            return "";
        }

        using var stream = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = Math.Clamp(stream.Length - 16384, position, stream.Length);
        return new StreamReader(stream).ReadToEnd();
    }

    private static void WriteFile(string file, string text, ServerAccount account)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFiles.PrivateFile;
        }

        using (var stream = new FileStream(file, options))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        UnixFiles.Give(file, account);
    }

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file).Trim() : null;

    [GeneratedRegex(@"^port = (\d+)\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PortLine();
}
