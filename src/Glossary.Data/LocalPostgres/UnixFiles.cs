using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Glossary.Data.LocalPostgres;

/// <summary>What .NET can't do with Unix files. Nothing here does anything on Windows.</summary>
internal static class UnixFiles
{
    /// <summary>Read, write and enter for the owner alone.</summary>
    public const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Read and write for the owner alone.</summary>
    public const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Enter, and read, for everybody; write for the owner alone.</summary>
    public const UnixFileMode Open = Private
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Sets the mode whatever the process's umask is.</summary>
    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    /// <summary>Hands a file or folder to the server's account.</summary>
    public static void Give(string path, ServerAccount account)
    {
        if (account.Name is not null && ChangeOwner(path, account.User, account.Group) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{path} can't be handed to {account.Name}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    /// <summary>Hands a folder's group to the server's account; its owner stays.</summary>
    public static void GiveGroup(string path, ServerAccount account) => Give(path, account with { User = uint.MaxValue });

    /// <summary>Makes renames in <paramref name="folder"/> survive a power loss.</summary>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = OpenFile(folder, 0);
        if (descriptor >= 0)
        {
            _ = Flush(descriptor);
            _ = CloseFile(descriptor);
        }
    }

#pragma warning disable SYSLIB1054, CA2101 // LibraryImport would need unsafe code for four calls.
    [DllImport("libc", EntryPoint = "lchown", SetLastError = true)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int OpenFile([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int CloseFile(int descriptor);
#pragma warning restore SYSLIB1054, CA2101
}
