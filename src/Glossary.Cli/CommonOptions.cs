using System.CommandLine;
using Glossary.Cli.Server;
using Glossary.Cli.Terminal;

namespace Glossary.Cli;

/// <summary>What every verb takes.</summary>
internal sealed class CommonOptions
{
    private const string DefaultServer = "http://localhost:5080";

    private readonly Option<string?> _server = new("--server") { Description = $"The server's address; GLOSSARY_SERVER when left out, else {DefaultServer}.", HelpName = "address", Recursive = true };
    private readonly Option<string> _colour = new("--color") { Description = "Colours: auto (when somebody looks), always or never.", Recursive = true, DefaultValueFactory = _ => "auto" };

    internal CommonOptions() => _colour.AcceptOnlyFromAmong("auto", "always", "never");

    /// <summary>Whether a program reads the answer.</summary>
    internal Option<bool> Json { get; } = new("--json") { Description = "Write the server's answer as JSON, for programs.", Recursive = true };

    internal void AddTo(RootCommand root)
    {
        root.Add(_server);
        root.Add(_colour);
        root.Add(Json);
    }

    internal GlossaryServer Server(ParseResult parsed, Surroundings surroundings)
    {
        var written = new[] { parsed.GetValue(_server), surroundings.Variable("GLOSSARY_SERVER") }.FirstOrDefault(address => !string.IsNullOrWhiteSpace(address)) ?? DefaultServer;
        return Uri.TryCreate(written.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? new(address, surroundings.Variable("GLOSSARY_KEY"))
            : throw new CommandFault(ExitCode.WrongUsage, "That is no server's address; write one such as --server https://glossary.hospital.example.");
    }

    internal Page Page(ParseResult parsed, Surroundings surroundings) => new(surroundings.Out, surroundings.Width, parsed.GetValue(_colour) switch
    {
        "always" => true,
        "never" => false,
        _ => surroundings.IsSeen && string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")) && surroundings.Variable("TERM") != "dumb",
    });
}
