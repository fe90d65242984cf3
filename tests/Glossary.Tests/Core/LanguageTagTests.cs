using Glossary.Core;

namespace Glossary.Tests.Core;

public sealed class LanguageTagTests
{
    // RFC 5646, appendix A, and its section 2.2.
    [TestCase("en")]
    [TestCase("de-CH-1996")]
    [TestCase("zh-cmn-Hans-CN")]
    [TestCase("sr-Latn-RS")]
    [TestCase("sl-rozaj-biske-1994")]
    [TestCase("es-419")]
    [TestCase("en-a-myext-b-another")]
    [TestCase("de-DE-u-co-phonebk")]
    [TestCase("x-hospital-slang")]
    [TestCase("en-x-htm-htm")]
    [TestCase("EN-us")]
    public void IsValid_OfAWellFormedTag_IsTrue(string tag) => Assert.That(LanguageTag.IsValid(tag), Is.True);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("e")]
    [TestCase("english language")]
    [TestCase("en_US")]
    [TestCase("en-")]
    [TestCase("en--US")]
    [TestCase("en-US-GB")]
    [TestCase("en\n")]
    [TestCase("ｅn")]
    [TestCase("de-1996-1996")]
    [TestCase("sl-rozaj-ROZAJ")]
    [TestCase("en-a-bbb-a-ccc")]
    [TestCase("en-x")]
    [TestCase("123")]
    public void IsValid_OfAnythingElse_IsFalse(string? tag) => Assert.That(LanguageTag.IsValid(tag), Is.False);
}
