using Glossary.Search.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class StemTokenStreamTests
{
    [TestCase("Delivers fluids to a patient's arm.", "deliver fluid to a patient arm")]
    [TestCase("", "")]
    public void IncrementToken_GivesTheStems(string text, string tokens) => Assert.That(Read(new([text])), Is.EqualTo(tokens));

    [Test]
    public void Reset_BeginsAgain()
    {
        var stream = new StemTokenStream(["one", "two"]);

        Assert.That((Read(stream), Read(stream)), Is.EqualTo(("one two", "one two")));
    }

    [Test]
    public void IncrementToken_LeavesOutWhatLuceneWouldRefuse() =>
        Assert.That(Read(new(["short " + new string('x', 40_000)])), Is.EqualTo("short"));

    private static string Read(StemTokenStream stream)
    {
        List<string> tokens = [];
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add(stream.GetAttribute<ICharTermAttribute>().ToString());
        }

        stream.End();
        return string.Join(' ', tokens);
    }
}
