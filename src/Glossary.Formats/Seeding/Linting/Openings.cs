using System.Text.RegularExpressions;
using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>Guards that a definition says at once what kind of thing it is: "Box that …", not "A box", "Refers to" or "When".</summary>
internal sealed partial class Openings : ISeedRule
{
    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        foreach (var text in seed.Texts.Where(text => text.Kind == TextKind.Short))
        {
            if (NoKind().Match(text.Text) is { Success: true } opening)
            {
                yield return text.At($"Open with the kind of thing it is (\"Box that …\", \"Person who …\"), not with \"{opening.Value.Trim()}\".");
            }
            else if (text.Text.Length > 0 && char.IsLower(text.Text[0]))
            {
                yield return text.At("Begin with a capital letter.");
            }

            if (!FullStop().IsMatch(text.Text))
            {
                yield return text.At("End with a full stop.");
            }
        }
    }

    [GeneratedRegex(@"^\W*(?:(?:An?|The|This|These|They|It|When|Where|If|Used (?:to|for|in|as|by|when)|To|Is|Are|Was|Refers?|Referring|Meaning|Describes?|Denotes?|Stands for)\b|(?:\w+ ){0,2}?(?:[Tt]erm|[Ww]ord|[Pp]hrase) (?:for|used)\b|(?:\w+ ){0,3}?(?:[Rr]efers? to|[Ii]s an?|[Ii]s the)\b)")]
    private static partial Regex NoKind();

    [GeneratedRegex(@"\.[""”’)]*$")]
    private static partial Regex FullStop();
}
