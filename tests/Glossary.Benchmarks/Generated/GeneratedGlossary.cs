using System.Globalization;
using Glossary.Core.Search;
using Glossary.Core.Terms;

namespace Glossary.Benchmarks.Generated;

/// <summary>
/// A glossary of any size that is the same every time: labels of one to four technical words, some used far more often than others,
/// with abbreviations, synonyms and definitions.
/// </summary>
internal sealed class GeneratedGlossary(int terms, int seed = 20261124)
{
    private static readonly string[] Vocabularies = ["htm", "it", "standards"];
    private static readonly string[] Beginnings =
    [
        "auto", "bio", "cardio", "cyber", "data", "electro", "endo", "gamma", "hemo", "hydro", "hyper", "immuno", "infra", "inter", "iso", "macro", "mega",
        "meta", "micro", "mono", "multi", "nano", "neuro", "omni", "ortho", "para", "photo", "poly", "pre", "pulmo", "radio", "re", "servo", "spectro",
        "sub", "super", "sym", "tele", "thermo", "trans", "ultra", "uni", "vaso", "vibro",
    ];

    private static readonly string[] Middles =
    [
        "bridge", "calib", "carrier", "cast", "channel", "cipher", "circuit", "cod", "condens", "connect", "control", "cycl", "detect", "diagn", "dialys", "domain",
        "dos", "duct", "filter", "flex", "flow", "flux", "form", "frame", "gram", "graph", "guard", "imag", "infus", "ject", "kernel", "link", "log", "lumin",
        "magnet", "measur", "mem", "meter", "modul", "monit", "network", "orbit", "oscill", "packet", "parse", "phas", "phone", "plant", "plex", "port", "press",
        "probe", "pulse", "rout", "sampl", "scan", "scop", "sect", "sens", "server", "shield", "signal", "son", "spher", "stat", "stream", "switch", "synth",
        "tect", "therm", "tom", "ton", "tract", "vector", "vent", "vers", "volt", "wave",
    ];

    private static readonly string[] Endings = ["", "al", "ance", "ant", "ation", "ator", "er", "ery", "ian", "ic", "ing", "ion", "ism", "ist", "ity", "ive", "or", "ory", "ure", "y"];

    private static readonly string[] Common =
    [
        "alarm", "asset", "battery", "cable", "device", "display", "equipment", "gateway", "inspection", "interface", "management", "monitor", "order", "patient",
        "policy", "power", "program", "protocol", "pump", "record", "report", "safety", "security", "sensor", "service", "software", "standard", "support",
        "system", "table", "test", "tool", "unit", "update", "user", "work",
    ];

    private readonly string[] _words = Words(Math.Clamp(terms, 2_000, 60_000), seed);

    /// <summary>What the glossary is divided into.</summary>
    public static Catalogue Catalogue { get; } = new([.. Vocabularies.Select(slug => new CatalogueVocabulary(slug, slug, slug, 0))], []);

    /// <summary>The Terms in order, made one after the other.</summary>
    public IEnumerable<PublishedTerm> Terms()
    {
        var random = new Random(seed);
        HashSet<string> taken = [];
        for (var i = 0; i < terms; i++)
        {
            var label = Fresh(random, taken, 1, 4);
            List<Label> labels = [new(label, LabelKind.Preferred)];
            var abbreviation = label.Contains(' ', StringComparison.Ordinal) ? string.Concat(label.Split(' ').Select(word => char.ToUpperInvariant(word[0]))) : null;
            if (abbreviation is { Length: >= 3 } or { Length: 2 } && random.Next(4) == 0)
            {
                abbreviation += abbreviation.Length == 2 || random.Next(2) == 0 ? ((char)('A' + random.Next(26))).ToString() : "";
                labels.Add(new(abbreviation, LabelKind.Abbreviation));
            }
            else
            {
                abbreviation = null;
            }

            for (var synonyms = random.Next(3); synonyms > 0; synonyms--)
            {
                labels.Add(new(Fresh(random, taken, 1, 3), LabelKind.Synonym));
            }

            yield return Term(i, labels, abbreviation, Sentence(random), random);
        }
    }

    /// <summary>One Term as it may be after a change.</summary>
    public PublishedTerm Changed(int number, int change) => Term(
        number, [new(string.Create(CultureInfo.InvariantCulture, $"changed {_words[number % _words.Length]} {change}"), LabelKind.Preferred)], null, "Changed just now.", new(change));

    /// <summary>The id of the Term of that number.</summary>
    public static Guid Id(int number)
    {
        Span<byte> id = stackalloc byte[16];
        id.Clear();
        BitConverter.TryWriteBytes(id, number);
        return new(id);
    }

    /// <summary>The number of the Term of that id.</summary>
    public static int Number(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BitConverter.ToInt32(bytes);
    }

    /// <summary>The key of the Term of that number.</summary>
    public static TermKey Key(int number) => new(Vocabularies[number % Vocabularies.Length], string.Create(CultureInfo.InvariantCulture, $"term-{number}"));

    private static PublishedTerm Term(int number, List<Label> labels, string? abbreviation, string sentence, Random random)
    {
        var key = Key(number);
        TermSummary summary = new(Id(number), key.Vocabulary, key.Slug, labels[0].Text, abbreviation, sentence, random.Next(50) == 0 ? Status.Deprecated : Status.Agreed);
        return new(
            summary, labels, [new(sentence, random.Next(2) == 0 ? sentence + " " + sentence : null)], [], [], [], [(Stage)(number % 5)], [], [], null, 1,
            new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    }

    private static string[] Words(int count, int seed)
    {
        var random = new Random(seed + 1);
        List<string> words = [.. Common];
        HashSet<string> taken = [.. Common];
        while (words.Count < count)
        {
            var word = (random.Next(3) > 0 ? Beginnings[random.Next(Beginnings.Length)] : "") + Middles[random.Next(Middles.Length)] + Endings[random.Next(Endings.Length)];
            if (!taken.Add(word) || word.Length < 4)
            {
                word = Beginnings[random.Next(Beginnings.Length)] + word;
                if (!taken.Add(word))
                {
                    continue;
                }
            }

            words.Add(word);
        }

        return [.. words];
    }

    /// <summary>The more seldom a word, the further down the list; about as seldom as Zipf says.</summary>
    private string Word(Random random) => _words[(int)(Math.Pow(_words.Length, random.NextDouble()) - 1)];

    private string Fresh(Random random, HashSet<string> taken, int fewest, int most)
    {
        for (var tries = 0; ; tries++)
        {
            var count = random.Next(fewest, most + 1) + (tries / 3);
            var words = Enumerable.Range(0, Math.Min(count, 5)).Select(_ => tries > 8 ? _words[random.Next(_words.Length)] : Word(random)).ToArray();
            var label = string.Join(' ', words);
            if (words.Distinct().Count() == words.Length && taken.Add(label))
            {
                return label;
            }
        }
    }

    private string Sentence(Random random) => $"A {Word(random)} that {Word(random)} uses for the {Word(random)} of a {Word(random)}, before the {Word(random)} {Word(random)}.";
}
