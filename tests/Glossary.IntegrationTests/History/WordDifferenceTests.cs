using Glossary.Web.Features.Shared;

namespace Glossary.IntegrationTests.History;

public sealed class WordDifferenceTests
{
    [TestCase("Work on a device.", "Work on a device.", "Work on a device.", TestName = "Nothing changed")]
    [TestCase("Work on a device.", "Work on an old device.", "Work on [-a-]{+an old+} device.", TestName = "A word replaced by two")]
    [TestCase("red fox", "blue cat", "[-red fox-]{+blue cat+}", TestName = "Two words replaced by two read as one replacement")]
    [TestCase("the red fox", "the fox", "the [-red -]fox", TestName = "A word taken out")]
    [TestCase(null, "new", "{+new+}", TestName = "From nothing")]
    [TestCase("old", null, "[-old-]", TestName = "To nothing")]
    [TestCase("one\ntwo", "one\ntwo\nthree", "one\ntwo{+\nthree+}", TestName = "A line put in")]
    [TestCase("state 😀", "state 😁", "state [-😀-]{+😁+}", TestName = "Letters of two code units stay whole")]
    public void ADifference_IsReadWordByWord(string? before, string? after, string expected) =>
        Assert.That(string.Concat(WordDifference.Between(before, after).Select(stretch => stretch.Kind switch
        {
            StretchKind.Removed => $"[-{stretch.Text}-]",
            StretchKind.Added => $"{{+{stretch.Text}+}}",
            _ => stretch.Text,
        })), Is.EqualTo(expected));
}
