using Glossary.Core.Seeding;
using Glossary.Core.Terms;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>
/// Guards that a definition explains: it does without the words of its own label (of a long label, without all but the
/// last: a "bed management system" is explained without "bed management"), without its own abbreviation, and two
/// definitions do not lean on each other.
/// </summary>
internal sealed class CircularDefinitions : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        List<Reading> readings = [.. seed.Terms.Values.Select(term => new Reading(term))];
        var byWord = readings.SelectMany(reading => reading.Names.Select(name => (name, reading))).ToLookup(pair => pair.name[0]);
        var leans = new HashSet<(TermKey, TermKey)>();
        foreach (var reading in readings)
        {
            if (OwnWords(reading) is { } own)
            {
                yield return reading.Term.Short.At($"Explain {reading.Term.Key} without {own}.");
            }

            foreach (var other in reading.Words.Distinct().SelectMany(word => byWord[word]).Where(pair => pair.reading.Term.Key.Vocabulary == reading.Term.Key.Vocabulary))
            {
                if (other.reading != reading && English.HoldsPhrase(reading.Words, other.name) && leans.Add((reading.Term.Key, other.reading.Term.Key)) && leans.Contains((other.reading.Term.Key, reading.Term.Key)))
                {
                    yield return reading.Term.Short.At($"{reading.Term.Key} and {other.reading.Term.Key} are each explained by the other; explain one of them in other words.");
                }
            }
        }
    }

    private static string? OwnWords(Reading reading)
    {
        var label = reading.Names[0];
        if (label.TrueForAll(reading.Words.Contains))
        {
            return $"the words of its label, \"{reading.Term.Labels[0].Text}\"";
        }

        if (reading.Term.Labels[0].Text.Count(char.IsWhiteSpace) > 1 && label.Count > 2 && English.HoldsPhrase(reading.Words, label[..^1]))
        {
            return $"the main words of its label, \"{reading.Term.Labels[0].Text}\"";
        }

        var abbreviation = reading.Term.Labels.FirstOrDefault(item => item.Kind == LabelKind.Abbreviation && English.HoldsPhrase(reading.Written, [.. English.WordsOf(item.Text)]));
        return abbreviation is null ? null : $"its abbreviation, \"{abbreviation.Text}\"";
    }

    private sealed class Reading(WrittenTerm term)
    {
        internal WrittenTerm Term { get; } = term;

        /// <summary>The definition's words as written.</summary>
        internal List<string> Written { get; } = [.. English.WordsOf(term.Short.Text)];

        /// <summary>The definition's stems.</summary>
        internal List<string> Words { get; } = English.StemsOf(term.Short.Text);

        /// <summary>The stems of the preferred label, then of each abbreviation.</summary>
        internal List<List<string>> Names { get; } =
        [
            .. term.Labels.Where(label => label.Kind is LabelKind.Preferred or LabelKind.Abbreviation)
                .Select(label => English.StemsOf(label.Text) is { Count: > 0 } stems ? stems : [English.Stem(label.Text)]),
        ];
    }
}
