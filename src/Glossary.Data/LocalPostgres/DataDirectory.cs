namespace Glossary.Data.LocalPostgres;

/// <summary>Where Glossary keeps what it stores on this machine.</summary>
public static class DataDirectory
{
    /// <summary>
    /// The data directory: <paramref name="configured"/> when set; else <c>glossary</c> in the platform's local
    /// application-data folder; for root, when the account that runs PostgreSQL can't enter that, <c>/var/lib/glossary</c>.
    /// </summary>
    /// <param name="configured">The setting <c>Glossary:DataDirectory</c>; <c>~/</c> stands for the home folder.</param>
    /// <exception cref="LocalPostgresException">There is no home folder, or root has no account to run PostgreSQL.</exception>
    public static string Locate(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Path.GetFullPath(configured.StartsWith("~/", StringComparison.Ordinal) ? Path.Join(Home(), configured[2..]) : configured);
        }

        // Without DoNotVerify a folder that doesn't exist yet comes back as an empty string.
        var applicationData = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (applicationData.Length == 0)
        {
            throw new LocalPostgresException("This account has no home folder. Set Glossary__DataDirectory to a folder that it may write.");
        }

        var folder = Path.GetFullPath(Path.Combine(applicationData, "glossary"));
        return OperatingSystem.IsWindows() || ServerAccount.Choose(null).CanEnter(Existing(folder)) ? folder : "/var/lib/glossary";
    }

    /// <summary>Creates the data directory when missing, private as far as the account that runs PostgreSQL lets it be.</summary>
    /// <param name="directory">What <see cref="Locate"/> said.</param>
    /// <exception cref="LocalPostgresException">It can't be made, or that account can't reach it; the message says what to do.</exception>
    public static void Prepare(string directory)
    {
        var folder = new DataFolder(directory);
        try
        {
            folder.Prepare(ServerAccount.Choose(folder.Cluster.Owner()));
        }
        catch (Exception fault) when (LocalCluster.IsOfTheMachine(fault))
        {
            throw LocalCluster.CannotKeep(folder, fault);
        }
    }

    /// <summary>The nearest folder at or above <paramref name="folder"/> that exists.</summary>
    internal static string Existing(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        return folder;
    }

    private static string Home() => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
