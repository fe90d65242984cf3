using Glossary.Cli.Server;

namespace Glossary.Cli.Terminal;

/// <summary>How two Terms stand to each other: HTM always left and IT always right, as on the pages.</summary>
internal static class Sides
{
    private const string FalseFriend = "falseFriend";

    /// <summary>Writes both sides, how they stand to each other, and what to say.</summary>
    internal static void WriteSides(this Page page, Mapping mapping)
    {
        var isSwapped = PlaceOf(mapping.Source.Vocabulary) > PlaceOf(mapping.Target.Vocabulary);
        var (left, right) = isSwapped ? (mapping.Target, mapping.Source) : (mapping.Source, mapping.Target);
        page.WritePair(width => Meaning(width, left), width => Meaning(width, right));
        page.Write(mapping.Relation == FalseFriend ? new Styled("False friend: the two mean different things.", Style.Warning) : new Styled($"{Possessive(NameOf(mapping.Target.Vocabulary))} word {Words(mapping.Relation)}.", Style.Faint));
        page.Write(new Styled("To be understood:", Style.Strong), new Styled(mapping.Bridge));
    }

    /// <summary>Writes one more counterpart of a Term that stands above already.</summary>
    internal static void WriteFurther(this Page page, Counterpart counterpart) => page.Write(
        2,
        [
            .. Heading(counterpart.Term),
            counterpart.Relation == FalseFriend ? new("is a false friend.", Style.Warning) : new($"{Words(counterpart.Relation)}.", Style.Faint),
            new(counterpart.Bridge),
        ]);

    /// <summary>What misleads comes first, then what is nearest; a department's word before a standard's.</summary>
    internal static int Weight(Counterpart counterpart) =>
        (2 * counterpart.Relation switch { FalseFriend => 0, "exactMatch" => 1, "closeMatch" => 2, "relatedMatch" => 4, _ => 3 }) + (counterpart.Term.Vocabulary is "htm" or "it" ? 0 : 1);

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

    private static string Possessive(string name) => name.EndsWith('s') ? $"{name}'" : $"{name}'s";

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
