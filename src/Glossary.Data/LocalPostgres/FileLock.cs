namespace Glossary.Data.LocalPostgres;

/// <summary>A lock on a file that holds between processes, and that the system drops when its holder dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    /// <summary>Waits until nobody else holds <paramref name="file"/>.</summary>
    public static async Task<IDisposable> AloneAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryAlone(file) is { } held)
            {
                return held;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Takes <paramref name="file"/> alone, or null when somebody else holds it.</summary>
    public static IDisposable? TryAlone(string file)
    {
        try
        {
            return Open(file, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (IsHeld(fault))
        {
            return null;
        }
    }

    /// <summary>Holds <paramref name="file"/> together with others.</summary>
    public static IDisposable Together(string file) => Open(file, FileAccess.Read, FileShare.Read);

    private static FileStream Open(string file, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFiles.PrivateFile;
        }

        return new(file, options);
    }

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; EWOULDBLOCK on Linux and on macOS.
    private static bool IsHeld(IOException fault) =>
        OperatingSystem.IsWindows() ? (fault.HResult & 0xFFFF) is 32 or 33 : fault.HResult is 11 or 35;
}
