using Glossary.Core.Terms;

namespace Glossary.Benchmarks.Generated;

/// <summary>What kind of mistake a query makes.</summary>
internal enum QueryKind
{
    /// <summary>A label as it is.</summary>
    Exact,

    /// <summary>Its first two to six letters.</summary>
    Prefix,

    /// <summary>One slip in it.</summary>
    OneEdit,

    /// <summary>Two slips in it.</summary>
    TwoEdits,

    /// <summary>Its words in another order.</summary>
    WordOrder,

    /// <summary>An abbreviation.</summary>
    Abbreviation,

    /// <summary>Spelled as it sounds.</summary>
    SoundAlike,

    /// <summary>Words that its definition says it with, some of them or as a question.</summary>
    DefinitionWords,
}

/// <summary>A query and what is looked for.</summary>
/// <param name="Text">What is typed.</param>
/// <param name="Kind">What kind of query it is.</param>
/// <param name="Label">The label that is meant.</param>
internal sealed record GeneratedQuery(string Text, QueryKind Kind, string Label)
{
    /// <summary>
    /// Whether a Term is what was meant: it bears the label, or what was typed; who types no capitals doesn't say that there are none.
    /// A beginning means all that begin so, words in another order all labels that have these words and no others.
    /// </summary>
    public bool IsMeant(TermSummary term, IEnumerable<string> labels) => Kind switch
    {
        QueryKind.Prefix => labels.Any(label => label.Split(' ').Append(label).Any(word => word.StartsWith(Text.TrimEnd(), StringComparison.OrdinalIgnoreCase))),
        QueryKind.WordOrder => labels.Any(label => label.Length == Text.Length && label.Split(' ').Order(StringComparer.Ordinal).SequenceEqual(Text.Split(' ').Order(StringComparer.Ordinal))),
        _ => labels.Append(term.Label).Any(label => label == Label || label.Equals(Text, Text.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)),
    };
}

/// <summary>The mix of queries about a glossary, the same every time.</summary>
internal static class GeneratedQueries
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    private static readonly HashSet<string> Little =
    [
        "about", "also", "because", "before", "between", "into", "more", "only", "other", "over", "some", "such", "than", "that", "their", "them", "then",
        "they", "this", "under", "used", "uses", "what", "when", "where", "which", "while", "with", "without",
    ];

    private static readonly (string Written, string Heard)[] Sounds =
    [
        ("ph", "f"), ("tion", "shun"), ("ck", "k"), ("qu", "kw"), ("c", "k"), ("x", "ks"), ("y", "i"), ("s", "z"), ("sch", "sk"), ("f", "ph"), ("k", "c"), ("ll", "l"), ("ss", "s"),
    ];

    /// <summary>As many queries as asked for, all kinds in turn.</summary>
    public static List<GeneratedQuery> Of(IReadOnlyList<PublishedTerm> sample, int count, int seed = 7)
    {
        var random = new Random(seed);
        var kinds = Enum.GetValues<QueryKind>();
        List<GeneratedQuery> queries = [];
        for (var tries = 0; queries.Count < count && tries < count * 1000; tries++)
        {
            var kind = kinds[queries.Count % kinds.Length];
            var term = sample[random.Next(sample.Count)];
            Label[] names = [.. term.Labels.Where(label => label.Kind is LabelKind.Preferred or LabelKind.Synonym)];
            var label = kind switch
            {
                QueryKind.Abbreviation => term.Summary.Abbreviation,
                QueryKind.DefinitionWords => term.Summary.Label,
                _ => names[random.Next(2) % names.Length].Text,
            };
            var made = kind == QueryKind.DefinitionWords ? Defined(term.Summary.Short, random) : label is null ? null : Make(kind, label, random);
            if (term.Summary.Status != Status.Deprecated && label is not null && made is { } text && (kind is QueryKind.Exact or QueryKind.Abbreviation || text != label))
            {
                queries.Add(new(text, kind, label));
            }
        }

        return queries;
    }

    private static string? Make(QueryKind kind, string label, Random random) => kind switch
    {
        QueryKind.Exact => label,
        QueryKind.Abbreviation => random.Next(2) == 0 ? label : label.ToLowerInvariant(),
        QueryKind.Prefix => label.Length > 7 ? label[..random.Next(2, 7)] : null,
        QueryKind.OneEdit => label.Length >= 6 ? Slip(label, random) : null,
        QueryKind.TwoEdits => label.Length >= 9 ? Slip(Slip(label, random), random) : null,
        QueryKind.WordOrder => Shuffled(label, random),
        _ => Heard(label, random),
    };

    private static string Slip(string text, Random random)
    {
        // In a word of four letters or more, where people make them.
        while (true)
        {
            var at = random.Next(text.Length);
            var (from, to) = (text.LastIndexOf(' ', at) + 1, text.IndexOf(' ', at) is > 0 and var end ? end : text.Length);
            if (text[at] == ' ' || to - from < 5)
            {
                if (text.Split(' ').All(word => word.Length < 5))
                {
                    return text;
                }

                continue;
            }

            return random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, Alphabet[random.Next(26)].ToString()),
                2 when at + 1 < to => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
                _ => text[..at] + Alphabet[random.Next(26)] + text[(at + 1)..],
            };
        }
    }

    private static string? Shuffled(string label, Random random)
    {
        var words = label.Split(' ');
        if (words.Length < 2)
        {
            return null;
        }

        random.Shuffle(words);
        return string.Join(' ', words);
    }

    /// <summary>Four of the words that a definition is told by, in its order; every other time as a question.</summary>
    private static string? Defined(string definition, Random random)
    {
        var words = definition.Split([' ', ',', '.', ';', ':', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= 4 && !Little.Contains(word)).Distinct().ToArray();
        if (words.Length < 4)
        {
            return null;
        }

        var told = string.Join(' ', Enumerable.Range(0, words.Length).OrderBy(_ => random.Next()).Take(4).Order().Select(i => words[i]));
        return random.Next(2) == 0 ? told : $"what is the {told} called";
    }

    private static string? Heard(string label, Random random)
    {
        var possible = Sounds.Where(sound => label.Contains(sound.Written, StringComparison.Ordinal)).ToArray();
        if (label.Length < 6 || possible.Length == 0)
        {
            return null;
        }

        var (written, heard) = possible[random.Next(possible.Length)];
        return label.Replace(written, heard, StringComparison.Ordinal);
    }
}
