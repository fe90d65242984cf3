namespace Glossary.Data.LocalPostgres;

/// <summary>Locks on files, by which processes on one data directory take turns. The system lets go of them when a process dies, however it dies.</summary>
internal static class HeldFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Holds it alone, waiting for whoever has it.</summary>
    /// <exception cref="LocalPostgresException">Somebody holds it for longer than <paramref name="patience"/>.</exception>
    internal static async Task<FileStream> AloneAsync(string file, TimeSpan patience, CancellationToken cancellationToken)
    {
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            if (TryAlone(file) is { } held)
            {
                return held;
            }

            if (Environment.TickCount64 > deadline)
            {
                throw new LocalPostgresException($"Another glossary has been starting or stopping the cluster for {patience.TotalSeconds:0} s (it holds {file}). Stop it and try again.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Holds it alone; null when anybody else holds it.</summary>
    internal static FileStream? TryAlone(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && File.Exists(file))
        {
            return null;
        }
    }

    /// <summary>Holds it together with others.</summary>
    internal static FileStream Together(string file) => new(file, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
}
