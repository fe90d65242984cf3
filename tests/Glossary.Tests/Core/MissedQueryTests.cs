using Glossary.Core.Insights;

namespace Glossary.Tests.Core;

public sealed class MissedQueryTests
{
    [TestCase("  Biomed\t  CART ", "biomed cart")]
    [TestCase("ＭＲＩ coil", "mri coil")]
    [TestCase("IEC 60601", null, Description = "Five digits in a row may be anybody's number; a standard is the price.")]
    [TestCase("802.11ax bridge", "802.11ax bridge")]
    [TestCase("port 4242", "port 4242")]
    [TestCase("call 555-123-4567", null)]
    [TestCase("born 12/03/1956", null)]
    [TestCase("+1 (555) 123 4567 pump", null)]
    [TestCase("mrn00123456", null)]
    [TestCase("jo.doe@example.org", null)]
    [TestCase("x", null)]
    [TestCase("12 34", null)]
    [TestCase("", null)]
    [TestCase("broken \uD83D pair", null)]
    [TestCase("what did the charge nurse on the third floor mean by the thing she said", null)]
    public void OfAQuery_OnlyWordsAreKept(string query, string? kept) => Assert.That(MissedQuery.Of(query), Is.EqualTo(kept));
}
