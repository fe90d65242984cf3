using Glossary.Web.Hosting;

namespace Glossary.IntegrationTests.Hosting;

public sealed class LeftoversTests
{
    private const long Megabyte = 1 << 20;
    private long _allocated = 50 * Megabyte;

    [Test]
    public void AStart_IsCleanedUpAfterOnceItIsOver()
    {
        var leftovers = new Leftovers(0, Megabyte, 4 * Megabyte);

        Assert.That(Looks(leftovers, 0, 30, 0, 0), Is.EqualTo(new[] { false, false, true, false }));
    }

    [Test]
    public void RequestsThatGoOn_AreLeftAlone_UntilTheyEnd()
    {
        var leftovers = new Leftovers(_allocated, Megabyte, 4 * Megabyte);

        Assert.That(Looks(leftovers, 5, 5, 5, 0, 0), Is.EqualTo(new[] { false, false, false, true, false }));
    }

    [Test]
    public void WhatABeatOfTheServerItselfAsksFor_IsNothingToCleanUpAfter_UntilItHasComeToSomething()
    {
        var leftovers = new Leftovers(_allocated, Megabyte, 4 * Megabyte);

        Assert.That(Looks(leftovers, .5, .5, .5, .5, .5, .5, .5, .5, .5), Is.EqualTo(new[] { false, false, false, false, false, false, false, true, false }));
    }

    [Test]
    public void APage_IsCleanedUpAfterOnce_WhereNobodyAsksForTheNext()
    {
        var leftovers = new Leftovers(_allocated, Megabyte, 4 * Megabyte);

        Assert.That(Looks(leftovers, 2, 0, 0, 0, 0), Is.EqualTo(new[] { false, false, true, false, false }));
    }

    [Test]
    public void SomebodyWhoReadsAPageNowAndThen_IsNotStoppedAfterEach()
    {
        var leftovers = new Leftovers(_allocated, Megabyte, 4 * Megabyte);

        Assert.That(Looks(leftovers, 1.2, 0, 1.2, 0, 1.2, 0), Is.EqualTo(new[] { false, false, false, false, false, false }));
    }

    /// <summary>What each look says, after so many megabytes more were asked for.</summary>
    private bool[] Looks(Leftovers leftovers, params double[] megabytes) =>
        [.. megabytes.Select(more => leftovers.AreWorthwhile(_allocated += (long)(more * Megabyte)))];
}
