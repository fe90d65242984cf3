using System.CommandLine;
using Glossary.Cli.Terminal;
using Glossary.Cli.Verbs;

namespace Glossary.Cli;

/// <summary>The command <c>glossary</c>.</summary>
public static class GlossaryCommand
{
    private const string Description = """
        Says what HTM and IT mean by a word, and how to say it so that both understand.

        Exit codes: 0 found, 1 nothing found, 2 wrong usage (or the server refuses it), 3 the server is out of reach.
        Environment: GLOSSARY_SERVER (the server's address), GLOSSARY_KEY (a key, where reading is closed), NO_COLOR (no colours).
        """;

    private const int Interrupted = 130;

    /// <summary>Runs it.</summary>
    /// <param name="args">What was typed after its name.</param>
    /// <param name="surroundings">Where it runs.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings)
    {
        var common = new CommonOptions();
        var verbs = new VerbMaker(common, surroundings);
        var root = new RootCommand(Description) { Define.Make(verbs), Translate.Make(verbs), Annotate.Make(verbs), FalseFriends.Make(verbs) };
        common.AddTo(root);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            return await RefuseAsync(surroundings, IsBareWord(root, args) ? $"There is no command {args[0]}. To look it up: glossary define {args[0]}" : string.Join(' ', parsed.Errors.Select(error => error.Message)));
        }

        try
        {
            return await parsed.InvokeAsync(new() { Output = surroundings.Out, Error = surroundings.Error, EnableDefaultExceptionHandler = false });
        }
        catch (CommandFault fault)
        {
            await surroundings.Error.WriteLineAsync(SafeText.Of(fault.Message));
            return fault.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
    }

    private static bool IsBareWord(RootCommand root, string[] args) => args[0] is [not '-', ..] && !root.Subcommands.Any(verb => verb.Name == args[0]);

    private static async Task<int> RefuseAsync(Surroundings surroundings, string why)
    {
        await surroundings.Error.WriteLineAsync(SafeText.Of($"{why} (glossary --help says what there is.)"));
        return ExitCode.WrongUsage;
    }
}
