using System.Globalization;

namespace Glossary.Benchmarks.Peers;

/// <summary>What is measured.</summary>
/// <param name="Terms">How many Terms are generated.</param>
/// <param name="Queries">How many queries are made of them.</param>
/// <param name="IsSeed">Whether the Terms are those of <c>glossary-seed/</c> instead.</param>
/// <param name="ShowsMissed">Whether what suggest answered wrongly is listed.</param>
internal sealed record PeersOptions(int Terms, int Queries, bool IsSeed, bool ShowsMissed)
{
    /// <summary>Reads them from the command line.</summary>
    public static PeersOptions Read(string[] args)
    {
        var options = new PeersOptions(10_000, 2_000, IsSeed: false, ShowsMissed: false);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--terms" => options with { Terms = Number(args, ++i) },
                "--queries" => options with { Queries = Number(args, ++i) },
                "--seed-folder" => options with { IsSeed = true },
                "--missed" => options with { ShowsMissed = true },
                _ => throw new ArgumentException($"peers takes --terms N, --queries N, --seed-folder and --missed, not {args[i]}."),
            };
        }

        return options;
    }

    private static int Number(string[] args, int at) => at < args.Length && int.TryParse(args[at], CultureInfo.InvariantCulture, out var number) && number >= 100
        ? number
        : throw new ArgumentException($"{args[at - 1]} takes a number from 100.");
}
