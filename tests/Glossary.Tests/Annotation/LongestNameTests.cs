using CsCheck;
using Glossary.Core.Search;
using Glossary.Search;
using Glossary.Search.Annotation;
using Glossary.Tests.Search;

namespace Glossary.Tests.Annotation;

/// <summary>
/// Which names are found in texts of a few short words that make one another when they are joined, compared with a reading that tries
/// every name at every word.
/// </summary>
public sealed class LongestNameTests
{
    private const int MostWordsJoined = 4;

    private static readonly string[] Sounds = ["ba", "du", "badu", "gu", "dugu", "ki", "badugu", "bakidu"];
    private static readonly Gen<string[]> Words = Gen.Int[0, Sounds.Length - 1].Select(i => Sounds[i]).Array[1, 6];

    /// <summary>A failure prints the seed of its names and texts.</summary>
    [Test]
    public void TheNamesFound_AreThoseOfAPlainReading() =>
        Gen.Select(Words.Array[1, 12], Words.Array[1, 20].Array[1, 4]).Sample(
            (labels, texts) =>
            {
                string[][] names = [.. labels.DistinctBy(words => string.Join(' ', words))];
                using var index = LuceneTermIndex.InMemory();
                index.Apply(Catalogue.Empty, [.. names.Select((words, i) => GlossaryFixture.Term($"htm/term-{i}", string.Join(' ', words), "Something."))], [], 1);
                var annotator = new DictionaryAnnotator(index);
                foreach (var text in texts.Select(parts => parts.SelectMany(part => part).ToArray()))
                {
                    var found = annotator.Annotate(new(string.Join(' ', text))).Items
                        .Select(annotation => $"{annotation.Text}: {string.Join(' ', annotation.Senses.Select(sense => sense.Slug).Order(StringComparer.Ordinal))}");
                    Assert.That(found, Is.EqualTo(ReadPlainly(names, text)));
                }
            },
            iter: 150);

    private static List<string> ReadPlainly(string[][] names, string[] text)
    {
        List<string> found = [];
        for (var i = 0; i < text.Length;)
        {
            var ends = names.Select(name => Ends(name, 0, text, i, mayJoin: name.Length <= MostWordsJoined).DefaultIfEmpty(i).Max()).ToArray();
            var longest = ends.Max();
            if (longest > i)
            {
                var terms = Enumerable.Range(0, names.Length).Where(name => ends[name] == longest).Select(name => $"term-{name}").Order(StringComparer.Ordinal);
                found.Add($"{string.Join(' ', text[i..longest])}: {string.Join(' ', terms)}");
            }

            i = Math.Max(longest, i + 1);
        }

        return found;
    }

    /// <summary>Where in the text a name may end that has been read up to a word: in the text any two words may be one of the name, in the name one pair one of the text.</summary>
    private static IEnumerable<int> Ends(string[] name, int word, string[] text, int at, bool mayJoin)
    {
        if (word == name.Length)
        {
            return [at];
        }

        var ends = Enumerable.Empty<int>();
        for (var read = 1; read <= 2 && at + read <= text.Length; read++)
        {
            var said = string.Concat(text[at..(at + read)]);
            ends = said == name[word] ? ends.Concat(Ends(name, word + 1, text, at + read, mayJoin)) : ends;
            ends = mayJoin && word + 1 < name.Length && said == name[word] + name[word + 1] ? ends.Concat(Ends(name, word + 2, text, at + read, mayJoin: false)) : ends;
        }

        return ends;
    }
}
