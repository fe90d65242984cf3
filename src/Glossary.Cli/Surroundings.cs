using System.Text;

namespace Glossary.Cli;

/// <summary>What the command reads from and writes to, and what it knows of where it runs.</summary>
/// <param name="In">Standard input, as bytes.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Variable">Reads an environment variable.</param>
public sealed record Surroundings(Stream In, TextWriter Out, TextWriter Error, Func<string, string?> Variable)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>How many columns a line may have.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether somebody looks at the output, rather than a program.</summary>
    public bool IsSeen { get; init; }

    /// <summary>Whether somebody types the input.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Those of this process. Text is UTF-8 whatever the machine's own encoding.</summary>
    public static Surroundings OfThisProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        var isSeen = !Console.IsOutputRedirected;
        return new(Console.OpenStandardInput(), Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()), Environment.GetEnvironmentVariable)
        {
            IsSeen = isSeen,
            IsTyped = !Console.IsInputRedirected,
            Width = isSeen && Console.WindowWidth > 0 ? Console.WindowWidth : 80,
        };
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { AutoFlush = true };
}
