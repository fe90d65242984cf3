using System.CommandLine;
using Glossary.Cli.Server;
using Glossary.Cli.Terminal;

namespace Glossary.Cli.Verbs;

/// <summary>Says what each side means by a word.</summary>
internal static class Define
{
    private const int MostCounterparts = 3;

    internal static Command Make(VerbMaker verbs)
    {
        var words = VerbMaker.Words("What you heard or read: exact, misspelt, misheard, half of it, an abbreviation, or described.");
        var vocabulary = new Option<string?>("--vocabulary") { Description = "Only words of this vocabulary: htm, it or standards.", HelpName = "vocabulary" };
        var limit = VerbMaker.Limit(5, 100);
        return verbs.Verb("define", "Say what each side means by a word.", [words, vocabulary, limit], async (asking, cancellationToken) =>
        {
            var word = string.Join(' ', asking.Parsed.GetRequiredValue(words));
            var only = asking.Parsed.GetValue(vocabulary) is { } slug ? $"&vocabulary={Uri.EscapeDataString(slug)}" : null;
            var answer = await asking.Server.GetAsync($"search?q={Uri.EscapeDataString(word)}&limit={asking.Parsed.GetValue(limit)}{only}", AnswerJson.Default.SearchAnswer, cancellationToken);
            return asking.End(answer.Body, answer.Value.Results.Count > 0, () => Show(asking, word, answer.Value));
        });
    }

    private static void Show(Asking asking, string word, SearchAnswer answer)
    {
        if (answer.Results.Count == 0)
        {
            asking.Page.Write(new Styled($"The glossary has no “{word}”."));
        }

        if (answer.DidYouMean is { } better)
        {
            asking.Page.Write(new Styled("Did you mean"), new Styled($"“{better}”?", Style.Strong));
        }

        var shown = new HashSet<string>(StringComparer.Ordinal);
        var isFirst = answer.DidYouMean is null;
        foreach (var found in answer.Results)
        {
            var pairs = found.Counterparts.Where(counterpart => shown.Add(PairOf(found.Term, counterpart.Term))).OrderBy(Sides.Weight).ToList();
            if (pairs.Count == 0 && found.Counterparts.Count > 0)
            {
                // All there is to say of it stands above, read from the other end.
                continue;
            }

            if (!isFirst)
            {
                asking.Page.Gap();
            }

            isFirst = false;
            Show(asking, found, pairs);
        }
    }

    private static void Show(Asking asking, Found found, List<Counterpart> pairs)
    {
        var page = asking.Page;
        if (Why(found.Match) is { } why)
        {
            page.Write(new Styled(why, Style.Faint));
        }

        if (pairs.Count == 0)
        {
            page.WriteAlone(found.Term);
        }

        foreach (var (i, counterpart) in pairs.Take(MostCounterparts).Index())
        {
            if (i == 0)
            {
                page.WriteSides(new(counterpart.Relation, counterpart.Bridge, found.Term, counterpart.Term));
            }
            else
            {
                page.WriteFurther(counterpart);
            }
        }

        var more = pairs.Count > MostCounterparts ? $"and {pairs.Count - MostCounterparts} more at " : string.Empty;
        page.Write(new Styled($"{more}{asking.Server.PageOf(found.Term.Url)}", Style.Faint));
    }

    private static void WriteAlone(this Page page, TermSummary term)
    {
        page.Write(Sides.Heading(term));
        page.Write(new Styled(term.Short));
    }

    private static string PairOf(TermSummary one, TermSummary other) => string.CompareOrdinal(one.Key, other.Key) < 0 ? $"{one.Key} {other.Key}" : $"{other.Key} {one.Key}";

    private static string? Why(Match match) => match.Kind switch
    {
        "prefix" => $"begins like “{match.Label}”",
        "words" => $"has the words of “{match.Label}”",
        "typo" => $"spelt nearly like “{match.Label}”",
        "phonetic" => $"sounds like “{match.Label}”",
        "definition" => "fits the description",
        _ => null,
    };
}
