using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>Guards that a mapping says why, and what to say, in as many words as one hears in a meeting: neither a stub nor a lecture.</summary>
internal sealed class MappingTexts : ISeedRule
{
    private const int FewestWords = 3;
    private const int MostInRationale = 60;
    private const int MostInBridge = 45;

    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        foreach (var text in seed.Mappings.SelectMany(mapping => mapping.Texts))
        {
            var (name, most) = text.Kind == TextKind.Bridge ? ("bridge", MostInBridge) : ("rationale", MostInRationale);
            switch (English.CountWords(text.Text))
            {
                case < FewestWords:
                    yield return text.At(text.Kind == TextKind.Bridge ? "Write out what to say so that both sides understand." : "Write out why the two map so.");
                    break;
                case var words when words > most:
                    yield return text.At($"This {name} has {words} words; keep it to {most}.");
                    break;
            }
        }
    }
}
