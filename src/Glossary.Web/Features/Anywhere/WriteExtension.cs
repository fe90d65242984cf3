namespace Glossary.Web.Features.Anywhere;

/// <summary>
/// Writes the browser extension as a browser loads it: its own files, the modules that it has in common with the server's pages, and its content
/// script, which a browser takes as one file only.
/// </summary>
internal static class WriteExtension
{
    private const string ContentScript = "content.js";

    private static readonly string[] OfOffline = ["match.js", "named.js", "spoken.js"];

    /// <summary>Writes it into a folder, over what stands there.</summary>
    /// <param name="program">Where the program and its files are.</param>
    /// <param name="folder">Where to write it.</param>
    /// <param name="address">The glossary that it reads until somebody names another; none when null.</param>
    internal static void To(string program, string folder, Uri? address)
    {
        var (extension, root) = (Path.Combine(program, "extension"), Path.Combine(program, "wwwroot"));
        foreach (var file in Directory.EnumerateFiles(extension, "*", SearchOption.AllDirectories))
        {
            Copy(file, Path.Combine(folder, Path.GetRelativePath(extension, file)));
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "anywhere"), "*.js"))
        {
            Copy(file, Path.Combine(folder, "anywhere", Path.GetFileName(file)));
        }

        foreach (var file in OfOffline)
        {
            Copy(Path.Combine(root, "offline", file), Path.Combine(folder, "offline", file));
        }

        File.WriteAllText(Path.Combine(folder, "anywhere", House.File), new House(Open: true, address?.ToString() ?? string.Empty, PanelWords.InAll()).Module);
        var content = Path.Combine(folder, ContentScript);
        File.WriteAllText(content, ModuleFile.ScriptOf(content, File.ReadAllText));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }
}
