using System.Text.RegularExpressions;
using Glossary.Core.Mappings;
using Glossary.Core.Seeding;
using Glossary.Core.Terms;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>
/// Guards that a false friend is disarmed: its rationale says what each side hears, naming both (by vocabulary or by a word
/// that only that side's Term has), and its bridge puts in quotation marks what to say for the one and for the other.
/// </summary>
internal sealed partial class FalseFriendTexts : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        foreach (var mapping in seed.Mappings.Where(mapping => mapping.Relation == MappingRelation.FalseFriend))
        {
            if (Quoted().Count(mapping.Bridge.Text) < 2)
            {
                yield return mapping.Bridge.At("Name in quotation marks what to say for each side: Say \"patient monitor\" or \"screen\".");
            }

            foreach (var (side, other) in new[] { (mapping.From, mapping.To), (mapping.To, mapping.From) })
            {
                if (!IsNamed(seed, side, other, mapping.Rationale.Text))
                {
                    yield return mapping.Rationale.At($"Say also what {seed.Vocabularies.GetValueOrDefault(side.Vocabulary, side.Vocabulary)} hears ({side}): name it, or its own word.");
                }
            }
        }
    }

    private static bool IsNamed(WrittenSeed seed, TermKey side, TermKey other, string rationale)
    {
        var words = English.StemsOf(rationale);
        if (seed.Vocabularies.TryGetValue(side.Vocabulary, out var name) && (English.WordsOf(rationale).Contains(name) || (name.Length > 3 && words.Contains(English.Stem(name)))))
        {
            return true;
        }

        var others = seed.Terms.GetValueOrDefault(other)?.Labels.Select(label => label.Folded).ToHashSet(StringComparer.Ordinal) ?? [];
        return seed.Terms.GetValueOrDefault(side)?.Labels.Any(label => !others.Contains(label.Folded) && English.HoldsPhrase(words, English.StemsOf(label.Text))) ?? true;
    }

    [GeneratedRegex("[\"“][^\"“”]+[\"”]")]
    private static partial Regex Quoted();
}
