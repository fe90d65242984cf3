using System.CommandLine;
using Glossary.Cli.Server;
using Glossary.Cli.Terminal;

namespace Glossary.Cli.Verbs;

/// <summary>One question: what was typed, whom to ask, and where to show the answer.</summary>
/// <param name="Parsed">What was typed.</param>
/// <param name="Server">Whom to ask.</param>
/// <param name="Page">Where to show it.</param>
/// <param name="IsJson">Whether a program reads it.</param>
/// <param name="Surroundings">Where the command runs.</param>
internal sealed record Asking(ParseResult Parsed, GlossaryServer Server, Page Page, bool IsJson, Surroundings Surroundings)
{
    /// <summary>Ends with the answer: as the server gave it to a program, else as <paramref name="show"/> writes it.</summary>
    internal int End(string json, bool isFound, Action show)
    {
        if (IsJson)
        {
            Surroundings.Out.WriteLine(SafeText.OfJson(json));
        }
        else
        {
            show();
        }

        return isFound ? ExitCode.Found : ExitCode.NothingFound;
    }
}
