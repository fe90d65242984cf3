using System.CommandLine;

namespace Glossary.Cli.Verbs;

/// <summary>Makes a verb of what it does with its answer.</summary>
internal sealed class VerbMaker(CommonOptions common, Surroundings surroundings)
{
    /// <summary>A verb that asks the server and shows what it answers.</summary>
    internal Command Verb(string name, string description, IEnumerable<Symbol> takes, Func<Asking, CancellationToken, Task<int>> run)
    {
        var verb = new Command(name, description);
        foreach (var symbol in takes)
        {
            switch (symbol)
            {
                case Argument argument:
                    verb.Add(argument);
                    break;
                case Option option:
                    verb.Add(option);
                    break;
            }
        }

        verb.SetAction(async (parsed, cancellationToken) =>
        {
            using var server = common.Server(parsed, surroundings);
            return await run(new(parsed, server, common.Page(parsed, surroundings), parsed.GetValue(common.Json), surroundings), cancellationToken);
        });
        return verb;
    }

    /// <summary>Words that need no quotation marks.</summary>
    internal static Argument<string[]> Words(string description) => new("words") { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>How many to show.</summary>
    internal static Option<int> Limit(int otherwise, int most)
    {
        var limit = new Option<int>("--limit", "-n") { Description = $"How many at most, 1 to {most}; {otherwise} when left out.", HelpName = "number", DefaultValueFactory = _ => otherwise };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token] && !(int.TryParse(token.Value, out var number) && number >= 1 && number <= most))
            {
                result.AddError($"Give --limit a number from 1 to {most}.");
            }
        });
        return limit;
    }
}
