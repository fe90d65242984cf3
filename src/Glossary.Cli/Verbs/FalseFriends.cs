using System.CommandLine;
using System.Text.Json;
using Glossary.Cli.Server;
using Glossary.Cli.Terminal;

namespace Glossary.Cli.Verbs;

/// <summary>Lists the words to be careful with.</summary>
internal static class FalseFriends
{
    internal static Command Make(VerbMaker verbs)
    {
        var beginning = new Argument<string?>("beginning") { Description = "Only those of which a side begins so.", Arity = ArgumentArity.ZeroOrOne };
        var limit = VerbMaker.Limit(1000, 10_000);
        return verbs.Verb("false-friends", "List the words that mean something else to the other side.", [beginning, limit], async (asking, cancellationToken) =>
        {
            var all = await AllAsync(asking.Server, cancellationToken);
            var begins = asking.Parsed.GetValue(beginning) ?? string.Empty;
            List<Mapping> chosen =
            [
                .. all.Where(mapping => Begins(mapping.Source, begins) || Begins(mapping.Target, begins))
                    .OrderBy(mapping => mapping.Source.Label, StringComparer.OrdinalIgnoreCase).ThenBy(mapping => mapping.Target.Label, StringComparer.OrdinalIgnoreCase)
                    .Take(asking.Parsed.GetValue(limit)),
            ];
            var page = new MappingPage(chosen, null);
            return asking.End(JsonSerializer.Serialize(page, AnswerJson.Default.MappingPage), chosen.Count > 0, () => Show(asking.Page, begins, chosen));
        });
    }

    private static bool Begins(TermSummary term, string with) =>
        term.Label.StartsWith(with, StringComparison.OrdinalIgnoreCase) || term.Abbreviation?.StartsWith(with, StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<List<Mapping>> AllAsync(GlossaryServer server, CancellationToken cancellationToken)
    {
        var all = new List<Mapping>();
        string? cursor = null;
        do
        {
            var from = cursor is null ? null : $"&cursor={Uri.EscapeDataString(cursor)}";
            var answer = await server.GetAsync($"mappings?relation=falseFriend&limit=100{from}", AnswerJson.Default.MappingPage, cancellationToken);
            all.AddRange(answer.Value.Items);
            cursor = answer.Value.Next;
        }
        while (cursor is not null);
        return all;
    }

    private static void Show(Page page, string begins, List<Mapping> friends)
    {
        if (friends.Count == 0)
        {
            page.Write(new Styled(begins.Length == 0 ? "The glossary has no false friends." : $"The glossary has no false friend that begins with “{begins}”."));
        }

        foreach (var (i, friend) in friends.Index())
        {
            if (i > 0)
            {
                page.Gap();
            }

            page.WriteSides(friend);
        }
    }
}
