using CsCheck;
using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class SlipCounterTests
{
    /// <summary>Random words are seldom a slip or two apart, and swapped around a letter more seldom still.</summary>
    private const int Often = 20_000;

    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcé"], 1, 20];

    [Test]
    public void Within_CountsAsTheTableDoes() => (from typed in Word from words in Word.Array[1, 20] select (typed, words)).Sample(sample =>
    {
        var counter = new SlipCounter();
        counter.Set("zzz");
        counter.Set(sample.typed);
        return sample.words.All(word => Enumerable.Range(1, 2).All(most =>
            counter.Within(word, most) == (EditDistance.Within(sample.typed, word, most) ?? most + 1)));
    }, iter: Often);

    [Test]
    public void WithinBeginning_CountsAsTheTableDoes() => (from typed in Word from word in Word select (typed, word)).Sample(sample =>
    {
        var counter = new SlipCounter();
        counter.Set(sample.typed);
        return counter.WithinBeginning(sample.word, 2) == (EditDistance.WithinPrefix(sample.typed, sample.word, 2) ?? 3);
    }, iter: Often);
}
