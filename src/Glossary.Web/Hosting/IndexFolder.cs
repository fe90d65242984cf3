using System.Globalization;
using Glossary.Data.LocalPostgres;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Hosting;

/// <summary>
/// The folder of this server's own index. Servers that share a data directory take the first that nobody holds; the system lets
/// go of it when a server dies.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private readonly FileStream _held;

    public IndexFolder(IOptions<GlossaryOptions> options, IConfiguration configuration)
    {
        var all = Create(Storage.DirectoryOf(options.Value), Storage.IsLocal(configuration));
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

    /// <summary>Whoever comes first makes the data directory, so it is made here as the private PostgreSQL wants it.</summary>
    private static string Create(string dataDirectory, bool isLocal)
    {
        try
        {
            if (isLocal)
            {
                DataDirectory.Prepare(dataDirectory);
            }

            return Directory.CreateDirectory(System.IO.Path.Combine(dataDirectory, "index")).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Glossary can't keep its index in {dataDirectory}: {exception.Message} Set Glossary__DataDirectory to a folder that this account may write.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
