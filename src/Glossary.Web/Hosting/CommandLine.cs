using System.CommandLine;
using System.Net.Sockets;
using Glossary.Core.Accounts;
using Glossary.Data;
using Glossary.Data.LocalPostgres;

namespace Glossary.Web.Hosting;

/// <summary>The program's verbs: <c>serve</c>, which it does when none is named, and what operators need.</summary>
public static class CommandLine
{
    /// <summary>Does what the arguments say; answers the exit code.</summary>
    /// <param name="args">The verb and what it takes.</param>
    /// <param name="output">Where verbs write what they were asked for.</param>
    /// <param name="errors">Where it says what went wrong.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("Glossary: what HTM and IT mean, and how to say it so that both understand.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        var serve = new Command("serve", "Answer people and tools; the default.") { TreatUnmatchedTokensAsErrors = false };
        foreach (var command in new Command[] { root, serve })
        {
            command.SetAction((parsed, cancellationToken) => ServeAsync([.. parsed.UnmatchedTokens], cancellationToken));
        }

        root.Add(serve);
        root.Add(Verb("migrate", "Bring the database to the shape that this program was built for.", (operation, _, cancellationToken) => operation.MigrateAsync(cancellationToken)));
        root.Add(SeedVerb());
        root.Add(Verb("reindex", "Throw this data directory's index away and build it anew. Stop the server that uses it first.", (operation, _, cancellationToken) => operation.ReindexAsync(cancellationToken)));
        root.Add(KeysVerb());
        root.Add(AuditVerb());
        root.Add(UsersVerb.Make());
        root.Add(ExtensionVerb.Make());
        root.Add(HealthVerb());
        try
        {
            if (args is [[>= 'a' and <= 'z', ..] word, ..] && !word.Contains('=', StringComparison.Ordinal) && !root.Subcommands.Any(verb => verb.Name == word))
            {
                throw new OperatorException($"There is no verb {word}. There are {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}; --help says what each does.");
            }

            return await root.Parse(args).InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false,

                // The host bounds how long it waits for requests under way, and PostgreSQL ends after those; the 2 seconds that are the default would cut it short.
                ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
                Output = output,
                Error = errors,
            });
        }
        catch (Exception exception) when (exception is LocalPostgresException or OperatorException || DatabaseFault.IsFromPostgres(exception))
        {
            await errors.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> ServeAsync(string[] args, CancellationToken cancellationToken)
    {
        await using var app = Settings.Told(() => GlossaryServer.Build(args));

        // A data directory that can't be used ends the start here; what needs the index waits for it only where it runs.
        _ = app.Services.GetRequiredService<IndexFolder>();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or FormatException or SocketException)
        {
            // What it has begun by then, such as making a database, it ends in order.
            await app.StopAsync(CancellationToken.None);
            throw new OperatorException($"{exception.Message} Choose where to listen with --urls, such as --urls http://127.0.0.1:5090.");
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to stop before it had begun: by whoever started it, or because there is nowhere to get words from, which is said by then.
            await app.StopAsync(CancellationToken.None);
            return Environment.ExitCode;
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return Environment.ExitCode;
    }

    private static Command SeedVerb()
    {
        var check = new Option<bool>("--check") { Description = "Only say what is wrong with the seed's files and what should be written better, with file and line." };
        var compile = new Option<string>("--compile") { Description = "Only write the seed, read and checked, into this file, from which a first start takes it faster. The build does it." };
        var verb = Verb("seed", "Bring glossary-seed into the database; what people have edited since stays theirs.", (operation, parsed, cancellationToken) =>
            parsed.GetValue(check) ? operation.CheckSeedAsync()
            : parsed.GetValue(compile) is { } file ? operation.CompileSeedAsync(file)
            : operation.SeedAsync(cancellationToken));
        verb.Add(check);
        verb.Add(compile);
        return verb;
    }

    private static Command KeysVerb()
    {
        var role = new Option<Role>("--role") { Description = "reader, contributor (suggests changes), steward (writes one vocabulary) or administrator (writes all).", Required = true };
        var name = new Option<string>("--name") { Description = "Whose key it is; stands in the history beside what is written with it.", Required = true };
        var vocabulary = new Option<string?>("--vocabulary") { Description = "The vocabulary of a steward, such as htm." };
        var add = Verb("add", "Make a key for a tool, and print it: it is shown this once.", (operation, parsed, cancellationToken) =>
            operation.AddKeyAsync(parsed.GetRequiredValue(name), parsed.GetValue(role), parsed.GetValue(vocabulary), cancellationToken));
        add.Add(role);
        add.Add(name);
        add.Add(vocabulary);
        var which = new Argument<string>("key") { Description = "The beginning of the key as keys list shows it, or its id." };
        var revoke = Verb("revoke", "Stop a key from working, for good.", (operation, parsed, cancellationToken) => operation.RevokeKeyAsync(parsed.GetRequiredValue(which), cancellationToken));
        revoke.Add(which);
        return new Command("keys", "Keys for tools that write.")
        {
            add,
            Verb("list", "Say which keys there are.", (operation, _, cancellationToken) => operation.ListKeysAsync(cancellationToken)),
            revoke,
        };
    }

    private static Command AuditVerb()
    {
        var head = new Option<string?>("--head") { Description = "A hash that audit verify printed earlier, kept elsewhere: tells that no end of the log was cut off since." };
        var verify = Verb("verify", "Walk the log from its beginning, and say the first entry that was altered, left out or put in.", (operation, parsed, cancellationToken) =>
            operation.VerifyAuditAsync(parsed.GetValue(head), cancellationToken));
        verify.Add(head);
        var from = new Option<long>("--from") { Description = "The number of the first entry to write; 1 when left out.", DefaultValueFactory = _ => 1 };
        var export = Verb("export", "Write the log to standard output as JSON Lines.", (operation, parsed, cancellationToken) => operation.ExportAuditAsync(parsed.GetValue(from), cancellationToken));
        export.Add(from);
        return new Command("audit", "The log of who did what.") { verify, export };
    }

    /// <summary>A container's health check, in an image that has no curl.</summary>
    private static Command HealthVerb()
    {
        var address = new Argument<string>("address") { Description = "What to ask, such as http://127.0.0.1:8080/health/ready." };
        var verb = new Command("health", "Ask a running server whether it is well.") { address };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Uri.TryCreate(parsed.GetRequiredValue(address), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                throw new OperatorException("Give a whole address, such as http://127.0.0.1:8080/health/ready.");
            }

            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
            try
            {
                using var answer = await client.GetAsync(uri, cancellationToken);
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return verb;
    }

    /// <summary>A verb that takes these arguments and options.</summary>
    internal static Command Verb(string name, string description, IEnumerable<Symbol> takes, Func<Operation, ParseResult, CancellationToken, Task<int>> run)
    {
        var verb = Verb(name, description, run);
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

        return verb;
    }

    private static Command Verb(string name, string description, Func<Operation, ParseResult, CancellationToken, Task<int>> run)
    {
        var verb = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var operation = new Operation([.. parsed.UnmatchedTokens], parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return await run(operation, parsed, cancellationToken);
        });
        return verb;
    }
}
