using System.Diagnostics;

namespace Glossary.Data.LocalPostgres;

/// <summary>What a program left behind: its exit code and what it wrote.</summary>
internal sealed record ProgramAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>Whether it ended well.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The end of what it wrote, for a message.</summary>
    public string Tail => Last(string.IsNullOrWhiteSpace(Error) ? Output : Error);

    /// <summary>The last lines of <paramref name="text"/>, in one line.</summary>
    public static string Last(string text) =>
        string.Join(" | ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(6));

    /// <summary>Runs a program to its end; ends it, with its children, when cancelled.</summary>
    public static async Task<ProgramAnswer> OfAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        // On Windows the server that pg_ctl leaves behind holds these pipes open, so their end may never come.
        await Task.WhenAny(Task.WhenAll(output, error), Task.Delay(500, CancellationToken.None));
        return new(process.ExitCode, Read(output), Read(error));
    }

    private static string Read(Task<string> text) => text.IsCompletedSuccessfully ? text.Result : "";
}
