using System.Runtime.Versioning;

namespace Glossary.Data.LocalPostgres;

/// <summary>Who may enter a folder, where the platform has such modes.</summary>
internal static class OwnedFolders
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder that only its owner can list, and others can pass through to what they own below it.</summary>
    internal static void CreateOpen(string folder) => Create(folder, Environment.IsPrivilegedProcess ? Passable : Private);

    /// <summary>Makes a folder that only its owner can enter.</summary>
    internal static void CreatePrivate(string folder) => Create(folder, Private);

    /// <summary>Writes a file that only its owner can read, whole or not at all.</summary>
    internal static void WritePrivate(string file, string text)
    {
        var unfinished = $"{file}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Whether every user can pass through to <paramref name="path"/>, as far as it exists.</summary>
    [UnsupportedOSPlatform("windows")]
    internal static bool IsOpenToAll(string path)
    {
        for (var folder = Path.GetFullPath(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder) && !File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }

    private static void Create(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // The parents that are missing are made as the platform makes them: ~/.local/share is nothing to hide.
        if (Path.GetDirectoryName(folder) is { } parent && !Directory.Exists(parent))
        {
            Directory.CreateDirectory(parent);
        }

        Directory.CreateDirectory(folder, mode);
    }
}
