using Glossary.Cli.Server;

namespace Glossary.Cli.Terminal;

/// <summary>How two Terms stand to each other: HTM always left and IT always right, as on the pages.</summary>
internal static class Sides
{
    /// <summary>Writes both sides, how they stand to each other, and what to say.</summary>
    internal static void WriteSides(this Page page, Mapping mapping)
    {
        var isSwapped = PlaceOf(mapping.Source.Vocabulary) > PlaceOf(mapping.Target.Vocabulary);
        var (left, right) = isSwapped ? (mapping.Target, mapping.Source) : (mapping.Source, mapping.Target);
        page.WritePair(width => Meaning(width, left), width => Meaning(width, right));
        page.Write(mapping.Relation == "falseFriend" ? new Styled("False friend: the two mean different things.", Style.Warning) : new Styled($"{NameOf(mapping.Target.Vocabulary)}'s word {Words(mapping.Relation)}.", Style.Faint));
        page.Write(new Styled("To be understood:", Style.Strong), new Styled(mapping.Bridge));
    }

    /// <summary>What a Term means, in lines of that width.</summary>
    internal static IReadOnlyList<Line> Meaning(int width, TermSummary term) =>
    [
        .. Wrapping.Of(width, Heading(term)),
        .. Wrapping.Of(width, new Styled(term.Short)),
    ];

    /// <summary>Whose word it is, and the word.</summary>
    internal static IEnumerable<Styled> Heading(TermSummary term)
    {
        yield return new(NameOf(term.Vocabulary), StyleOf(term.Vocabulary));
        yield return new(term.Label, Style.Strong);
        if (term.Abbreviation is { } abbreviation && abbreviation != term.Label)
        {
            yield return new($"({abbreviation})");
        }

        if (term.Status == "deprecated")
        {
            yield return new("no longer used", Style.Warning);
        }
    }

    /// <summary>What a vocabulary is called: the short ones are abbreviations.</summary>
    internal static string NameOf(string vocabulary) => vocabulary.Length <= 3 ? vocabulary.ToUpperInvariant() : char.ToUpperInvariant(vocabulary[0]) + vocabulary[1..];

    private static string Words(string relation) => relation switch
    {
        "exactMatch" => "means the same",
        "closeMatch" => "means nearly the same",
        "broadMatch" => "is broader",
        "narrowMatch" => "is narrower",
        _ => "is related",
    };

    private static Style StyleOf(string vocabulary) => vocabulary switch { "htm" => Style.Htm, "it" => Style.It, _ => Style.OtherVocabulary };

    private static int PlaceOf(string vocabulary) => vocabulary switch { "htm" => 0, "it" => 2, _ => 1 };
}
