namespace Glossary.Data.LocalPostgres;

/// <summary>The data directory as this part of Glossary uses it: the locks, the cluster and a private copy of the programs.</summary>
internal sealed class DataFolder(string path)
{
    /// <summary>The data directory itself.</summary>
    public string Path { get; } = path;

    /// <summary>The cluster, which appears whole or not at all.</summary>
    public ClusterFolder Cluster { get; } = new(System.IO.Path.Combine(path, "postgres"));

    /// <summary>Programs that were fetched or copied.</summary>
    public string Programs => System.IO.Path.Combine(Path, "postgres-programs");

    /// <summary>Held together by every process that uses the cluster, for as long as it does.</summary>
    public string Lease => System.IO.Path.Combine(Path, "postgres.lease");

    /// <summary>Waits until no other process starts or stops the cluster.</summary>
    public Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken) =>
        FileLock.AloneAsync(System.IO.Path.Combine(Path, "postgres.lock"), cancellationToken);

    /// <summary>Creates the data directory when missing, and sees that <paramref name="account"/> can reach what is in it.</summary>
    public void Prepare(ServerAccount account)
    {
        var existing = DataDirectory.Existing(Path);
        RequireReachable(existing, account);
        if (existing != Path && !OperatingSystem.IsWindows())
        {
            CreateFolders(existing, account);
        }

        Directory.CreateDirectory(Path);
        RequireReachable(Path, account);
    }

    /// <summary>A new folder beside the others, on the same disk, to be filled and then renamed.</summary>
    public string CreateUnfinished()
    {
        var folder = System.IO.Path.Combine(Path, $"unfinished-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        UnixFiles.SetMode(folder, UnixFiles.Private);
        return folder;
    }

    /// <summary>Removes what a start that was cut off has left. Only inside one's turn.</summary>
    public void RemoveUnfinished()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path, "unfinished-*"))
        {
            Remove(folder);
        }
    }

    /// <summary>Removes a folder as far as it can be; what is left doesn't matter and goes next time.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // An initdb whose parent was killed may still be writing here.
        }
    }

    // Only folders that we create get a mode: a directory somebody else made may serve others as well.
    private void CreateFolders(string existing, ServerAccount account)
    {
        var folder = existing;
        foreach (var part in System.IO.Path.GetRelativePath(existing, Path).Split(System.IO.Path.DirectorySeparatorChar))
        {
            folder = System.IO.Path.Combine(folder, part);
            CreateFolder(folder, account);
        }
    }

    // Renamed into place with its mode and group: another process that starts at this moment never meets one it can't enter.
    private void CreateFolder(string folder, ServerAccount account)
    {
        var unfinished = $"{folder}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(unfinished);
        if (account.Name is null)
        {
            UnixFiles.SetMode(unfinished, UnixFiles.Private);
        }
        else if (folder == Path)
        {
            UnixFiles.GiveGroup(unfinished, account);
            UnixFiles.SetMode(unfinished, UnixFiles.Private | UnixFileMode.GroupExecute);
        }
        else
        {
            UnixFiles.SetMode(unfinished, UnixFiles.Open);
        }

        try
        {
            Directory.Move(unfinished, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(unfinished);
        }
    }

    private void RequireReachable(string folder, ServerAccount account)
    {
        if (!account.CanEnter(folder))
        {
            throw new LocalPostgresException(
                $"The data directory {Path} can't be reached by the account {account.Name}, which runs PostgreSQL because PostgreSQL "
                + $"refuses root: it may not enter {folder} or a folder above it. Set Glossary__DataDirectory to a folder "
                + "that it can reach (such as /var/lib/glossary), allow it in (chmod o+x), or start Glossary as an ordinary user.");
        }
    }
}
