using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class TypingSlipsTests
{
    [TestCase("pumo", "pump", "puma", Description = "o lies beside p, a doesn't")]
    [TestCase("pmup", "pump", "pulp", Description = "swapped letters are one slip")]
    [TestCase("routr", "router", "route", Description = "a vowel is left out more easily than two keys are confused")]
    [TestCase("switcch", "switch", "switcxh")]
    public void Cost_IsLessForTheEasierSlip(string typed, string easier, string harder) =>
        Assert.That(TypingSlips.Cost(typed, easier), Is.LessThan(TypingSlips.Cost(easier == "switch" ? harder : typed, easier == "switch" ? easier : harder)));

    [TestCase("firwxeall", "firweall", "firewall", Description = "an x was put in")]
    [TestCase("caliabtion", "calibation", "calibration", Description = "an r was left out")]
    public void Cost_OfLettersSwappedAroundASlip_IsThatOfTheTwo(string typed, string halfway, string word) =>
        Assert.That(TypingSlips.Cost(typed, word), Is.EqualTo(TypingSlips.Cost(typed, halfway) + TypingSlips.Cost(halfway, word)));

    [TestCase('g', "ftyhbv")]
    [TestCase('q', "12wa")]
    [TestCase('p', "0ol")]
    public void AreNeighbours_OnTheKeyboard(char key, string beside) =>
        Assert.That(
            "1234567890qwertyuiopasdfghjklzxcvbnm".Where(other => TypingSlips.AreNeighbours(key, other)),
            Is.EquivalentTo(beside));
}
