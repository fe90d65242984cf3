using CsCheck;
using Glossary.Search.Analysis;
using Glossary.Search.Dictionary;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class SpellingsTests
{
    [Test]
    public void Near_MeetsEveryWordThatMeasuringAllWouldFind() =>
        (from words in Gen.String[Gen.Char["abcd"], 3, 12].Array[1, 60] from typed in Gen.String[Gen.Char["abcd"], 4, 12] select (words, typed)).Sample(sample =>
        {
            var (words, typed) = sample;
            var most = EditDistance.Allowed(typed);
            // Words under five letters are kept for one edit only.
            var expected = words.Select((word, i) => (i, edits: EditDistance.Within(typed, word, most)))
                .Where(word => word.edits is not null && (words[word.i].Length >= 5 || word.edits < 2))
                .Select(word => word.i);
            List<NearSpelling> near = [];
            var counter = new SlipCounter();
            counter.Set(typed);
            new Spellings(new(words)).Near(counter, most, near);
            var found = near.Select(word => word.Spelling).ToHashSet();
            return expected.All(found.Contains) && found.All(i => EditDistance.Within(typed, words[i], most) is not null);
        }, iter: 5_000);
}
