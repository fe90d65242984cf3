using System.CommandLine;
using Glossary.Cli.Server;
using Glossary.Cli.Terminal;

namespace Glossary.Cli.Verbs;

/// <summary>Says a word in the other department's language.</summary>
internal static class Translate
{
    private const int Most = 5;

    internal static Command Make(VerbMaker verbs)
    {
        var words = VerbMaker.Words("The word as it was said.");
        var to = new Option<string>("--to") { Description = "The vocabulary it is wanted in, such as it.", HelpName = "vocabulary", Required = true };
        var from = new Option<string?>("--from") { Description = "The vocabulary it was said in; the other of htm and it when left out.", HelpName = "vocabulary" };
        return verbs.Verb("translate", "Say a word in the other department's language.", [words, to, from], async (asking, cancellationToken) =>
        {
            var word = string.Join(' ', asking.Parsed.GetRequiredValue(words));
            var wanted = asking.Parsed.GetRequiredValue(to);
            var said = asking.Parsed.GetValue(from) ?? wanted switch { "it" => "htm", "htm" => "it", _ => throw new CommandFault(ExitCode.WrongUsage, "Name the vocabulary it was said in, such as --from htm.") };
            var answer = await asking.Server.GetAsync($"translate?q={Uri.EscapeDataString(word)}&from={Uri.EscapeDataString(said)}&to={Uri.EscapeDataString(wanted)}", AnswerJson.Default.TranslateAnswer, cancellationToken);
            return asking.End(answer.Body, answer.Value.Matches.Count > 0, () => Show(asking.Page, word, said, wanted, answer.Value.Matches));
        });
    }

    private static void Show(Page page, string word, string from, string to, IReadOnlyList<Mapping> matches)
    {
        if (matches.Count == 0)
        {
            page.Write(new Styled($"The glossary knows nothing that {Sides.NameOf(to)} calls {Sides.NameOf(from)}'s “{word}”."));
        }

        for (var i = 0; i < matches.Count && i < Most; i++)
        {
            if (i > 0)
            {
                page.Gap();
            }

            page.WriteSides(matches[i]);
        }
    }
}
