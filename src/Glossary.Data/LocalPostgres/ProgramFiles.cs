namespace Glossary.Data.LocalPostgres;

/// <summary>Copies of programs that another account can read.</summary>
internal static class ProgramFiles
{
    /// <summary>Copies a folder with its links; nothing when it doesn't exist.</summary>
    public static void Copy(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link && !Path.IsPathRooted(link))
            {
                File.CreateSymbolicLink(target, link);
            }
            else if (entry is DirectoryInfo)
            {
                Copy(entry.FullName, target);
            }
            else if (File.Exists(entry.FullName))
            {
                File.Copy(entry.FullName, target);
            }
        }
    }

    /// <summary>Lets everybody read the folder, and renames it into its place.</summary>
    public static void Publish(string unfinished, string place)
    {
        OpenUp(unfinished);
        var parent = Path.GetDirectoryName(place)!;
        Directory.CreateDirectory(parent);
        UnixFiles.SetMode(parent, UnixFiles.Open);
        if (Directory.Exists(place))
        {
            DataFolder.Remove(place);
        }

        Directory.Move(unfinished, place);
    }

    private static void OpenUp(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(folder, UnixFiles.Open);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is null))
        {
            if (entry is DirectoryInfo)
            {
                OpenUp(entry.FullName);
            }
            else
            {
                var mode = entry.UnixFileMode | UnixFileMode.UserRead | UnixFileMode.OtherRead;
                entry.UnixFileMode = mode.HasFlag(UnixFileMode.UserExecute) ? mode | UnixFileMode.OtherExecute : mode;
            }
        }
    }
}
