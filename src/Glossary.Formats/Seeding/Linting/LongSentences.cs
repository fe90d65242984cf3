using Glossary.Core.Seeding;

namespace Glossary.Formats.Seeding.Linting;

/// <summary>Guards that a definition is understood at first reading: one sentence under 30 words; other sentences stay under 40.</summary>
internal sealed class LongSentences : ISeedRule
{
    private const int ShortBound = 30;
    private const int Bound = 40;

    public IEnumerable<SeedFault> Check(WrittenSeed seed)
    {
        foreach (var text in seed.Texts)
        {
            List<string> sentences = [.. English.SentencesOf(text.Text)];
            var bound = text.Kind == TextKind.Short ? ShortBound : Bound;
            foreach (var sentence in sentences)
            {
                if (English.CountWords(sentence) is var words && words >= bound)
                {
                    yield return text.At(Beginning(sentence), $"This sentence has {words} words; keep it under {bound}.");
                }
            }

            if (text.Kind == TextKind.Short && sentences.Count > 1)
            {
                yield return text.At(Beginning(sentences[1]), "A short definition is one sentence; put the rest into full.");
            }
        }
    }

    private static string Beginning(string sentence) => string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(3));
}
