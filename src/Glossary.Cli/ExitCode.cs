namespace Glossary.Cli;

/// <summary>What the command says to the shell when it ends.</summary>
public static class ExitCode
{
    /// <summary>Something was found.</summary>
    public const int Found = 0;

    /// <summary>The server was asked, and has nothing.</summary>
    public const int NothingFound = 1;

    /// <summary>The command was not given what it needs, or the server refuses what it was given.</summary>
    public const int WrongUsage = 2;

    /// <summary>No server answers, or it can't just now.</summary>
    public const int OutOfReach = 3;
}

/// <summary>Why the command ends without an answer, in words for whoever typed it.</summary>
internal sealed class CommandFault(int exitCode, string message) : Exception(message)
{
    internal int ExitCode => exitCode;
}
