using System.Text;

namespace Glossary.Cli.Verbs;

/// <summary>Reads a text of a bounded size: the server takes no larger one, and a wrong file need not fill the memory.</summary>
internal static class TextInput
{
    /// <summary>The largest text, in bytes: 1 MiB.</summary>
    private const int MaxBytes = 1 << 20;

    internal static async Task<string> ReadAsync(FileInfo? file, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (file is null && surroundings.IsTyped)
        {
            await surroundings.Error.WriteLineAsync(OperatingSystem.IsWindows() ? "Paste the text, then press Ctrl+Z and Enter." : "Paste the text, then press Ctrl+D on a line of its own.");
        }

        try
        {
            await using var opened = file?.OpenRead();
            return Decode(await ReadBytesAsync(opened ?? surroundings.In, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFault(ExitCode.WrongUsage, $"The text can't be read: {exception.Message}");
        }
    }

    private static async Task<MemoryStream> ReadBytesAsync(Stream input, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        var part = new byte[64 << 10];
        for (int read; (read = await input.ReadAsync(part, cancellationToken)) > 0;)
        {
            bytes.Write(part, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw new CommandFault(ExitCode.WrongUsage, "The text is larger than 1 MiB. Send it in parts, each ending between two sentences.");
            }
        }

        bytes.Position = 0;
        return bytes;
    }

    /// <summary>UTF-8, unless its beginning says otherwise.</summary>
    private static string Decode(MemoryStream bytes)
    {
        using var reader = new StreamReader(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
