using System.Text.RegularExpressions;
using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>Guards readers of the other department against an abbreviation that they cannot look up: each is a label of a Term, a word of one, or a vocabulary's name.</summary>
internal sealed partial class UnexplainedAbbreviations : ISeedRule
{
    private static readonly char[] Digits = [.. "0123456789"];

    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        var known = seed.Terms.Values.SelectMany(term => term.Labels).SelectMany(label => Abbreviation().Matches(label.Text)).Select(match => match.Groups["name"].Value)
            .Concat(seed.Vocabularies.Values)
            .Concat(seed.Exceptions.Abbreviations)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var text in seed.Texts)
        {
            var prose = Address().Replace(text.Text, match => new string(' ', match.Length));
            foreach (var name in Abbreviation().Matches(prose).Where(match => !IsNumeral(prose, match) && !IsUnit(prose, match)).Select(match => match.Groups["name"].Value).Distinct())
            {
                // "CT2" is the second of several things called CT.
                if (!known.Contains(name) && !known.Contains(name.TrimEnd(Digits)))
                {
                    yield return text.At(name, $"No Term explains \"{name}\": write it out, or give it a Term or label.");
                }
            }
        }
    }

    /// <summary>A Roman numeral, as in "class II", "levels I to III" or "Part XI".</summary>
    private static bool IsNumeral(string text, Match match) => Numeral().IsMatch(match.Value) && Numbered().IsMatch(text[..match.Index]);

    /// <summary>A unit after its number, as in "230 VAC" or "16 GB".</summary>
    private static bool IsUnit(string text, Match match) => match.Value.Length <= 3 && AfterNumber().IsMatch(text[..match.Index]);

    // Two capitals at least, with digits; a small s makes a plural.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_])(?<name>(?=\p{Nd}*\p{Lu}\p{Nd}*\p{Lu})[\p{Lu}\p{Nd}]+)s?(?![\p{L}\p{Nd}_])")]
    private static partial Regex Abbreviation();

    [GeneratedRegex("^[IVX]+$")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"\b(?i:class|type|level|tier|stage|phase|part|title|annex|category|group|grade|division|chapter|volume|generation|version)(?:e?s)?(?:\s+[IVX]+(?:,| to| or| and|/|-)?)*\s+$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\p{Nd}[ \u00A0-]$")]
    private static partial Regex AfterNumber();

    [GeneratedRegex(@"https?://\S+|`[^`]*`|\]\([^)]*\)")]
    private static partial Regex Address();
}
