using System.Globalization;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Hosting;

/// <summary>
/// The folder of this server's own index. Servers that share a data directory take the first that nobody holds; the system lets
/// go of it when a server dies.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private readonly FileStream _held;

    public IndexFolder(IOptions<GlossaryOptions> options)
    {
        var all = Directory.CreateDirectory(System.IO.Path.Combine(Storage.DirectoryOf(options.Value), "index")).FullName;
        for (var number = 1; ; number++)
        {
            var folder = System.IO.Path.Combine(all, number.ToString(CultureInfo.InvariantCulture));
            try
            {
                _held = new($"{folder}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                Path = folder;
                return;
            }
            catch (IOException) when (number < 64 && File.Exists($"{folder}.lock"))
            {
                // Another server's; the next one, then.
            }
        }
    }

    internal string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
