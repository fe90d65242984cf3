namespace Glossary.Data.LocalPostgres;

/// <summary>The folder in which a server keeps what it owns.</summary>
public static class DataDirectory
{
    private const string Name = "glossary";

    /// <summary>The folder, made if need be.</summary>
    /// <param name="configured">The folder that the operator wants; null for the platform's local application-data folder.</param>
    /// <exception cref="LocalPostgresException">It cannot be made.</exception>
    public static string Locate(string? configured)
    {
        var folder = string.IsNullOrWhiteSpace(configured) ? Default() : Path.GetFullPath(configured);
        try
        {
            if (!Directory.Exists(folder))
            {
                OwnedFolders.CreateOpen(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalPostgresException($"The data directory {folder} cannot be made: {exception.Message} Set Glossary__DataDirectory to a folder that can be written.", exception);
        }

        return folder;
    }

    private static string Default()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

        // PostgreSQL refuses to run as root, so root's cluster belongs to another user, whom root's home usually keeps out.
        return string.IsNullOrEmpty(local) || (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() && !OwnedFolders.IsOpenToAll(local))
            ? Path.Combine("/var/lib", Name)
            : Path.Combine(local, Name);
    }
}
