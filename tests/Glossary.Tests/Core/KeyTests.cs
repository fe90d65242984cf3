using Glossary.Core;
using Glossary.Core.Terms;

namespace Glossary.Tests.Core;

public sealed class KeyTests
{
    [TestCase("preventive-maintenance")]
    [TestCase("80001-1")]
    [TestCase("a")]
    public void Slug_OfLowerCaseWords_IsValid(string text) => Assert.That(Slug.IsValid(text), Is.True);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Preventive")]
    [TestCase("two words")]
    [TestCase("-first")]
    [TestCase("last-")]
    [TestCase("two--hyphens")]
    [TestCase("pérformance")]
    [TestCase("line\n")]
    [TestCase("a/b")]
    [TestCase("٣")]
    public void Slug_OfAnythingElse_IsNotValid(string? text) => Assert.That(Slug.IsValid(text), Is.False);

    [Test]
    public void Slug_LongerThanAnAddressShouldHold_IsNotValid() => Assert.Multiple(() =>
    {
        Assert.That(Slug.IsValid(new string('a', 100)), Is.True);
        Assert.That(Slug.IsValid(new string('a', 101)), Is.False);
    });

    [Test]
    public void TermKey_ReadsWhatItWrites()
    {
        var key = new TermKey("htm", "preventive-maintenance");
        Assert.That(TermKey.Parse(key.ToString()), Is.EqualTo(key));
    }

    [TestCase(null)]
    [TestCase("htm")]
    [TestCase("htm/")]
    [TestCase("/work-order")]
    [TestCase("htm/work-order/1")]
    [TestCase("HTM/work-order")]
    public void TermKey_OfAnythingElse_IsRefused(string? text) => Assert.That(TermKey.TryParse(text, out _), Is.False);

    [Test]
    public void TermKey_RefusingText_ShowsHowItIsWritten() =>
        Assert.That(() => TermKey.Parse("work order"), Throws.TypeOf<FormatException>().With.Message.Contains("htm/preventive-maintenance"));
}
