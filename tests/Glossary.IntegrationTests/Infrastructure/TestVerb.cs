using Glossary.Web.Hosting;

namespace Glossary.IntegrationTests.Infrastructure;

/// <summary>A verb as an operator gives it, within this process: a program that starts anew each time takes seconds. <see cref="ServerProcess"/> shows that the program starts.</summary>
public static class TestVerb
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string dataDirectory, params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync([.. arguments, $"--Glossary:DataDirectory={dataDirectory}"], output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
