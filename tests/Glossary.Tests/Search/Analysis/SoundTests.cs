using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class SoundTests
{
    [TestCase("packs", "pacs")]
    [TestCase("pax", "pacs")]
    [TestCase("dyecom", "dicom")]
    [TestCase("calabration", "calibration")]
    [TestCase("canula", "cannula")]
    [TestCase("skayda", "scada")]
    [TestCase("sequel", "sql")]
    [TestCase("hippa", "hipaa")]
    [TestCase("fyre", "fhir")]
    [TestCase("loink", "loinc")]
    [TestCase("nife", "knife")]
    [TestCase("rite", "write")]
    [TestCase("fone", "phone")]
    [TestCase("brij", "bridge")]
    [TestCase("infushun", "infusion")]
    [TestCase("watch", "woch")]
    [TestCase("lite", "light")]
    [TestCase("sine", "sign")]
    [TestCase("kwench", "quench")]
    [TestCase("sikotic", "psychotic", true)]
    [TestCase("ekko", "echo", true)]
    [TestCase("coff", "cough", true)]
    public void Of_IsOneForWhatSoundsAlike(string heard, string word, bool other = false) =>
        Assert.That(Sound.Of(heard), Is.EqualTo(Sound.Of(word, other)).And.Not.Zero);

    [TestCase("pump", "lamp")]
    [TestCase("server", "sensor")]
    [TestCase("token", "taken")]
    public void Of_ToldApartByConsonantsAlone(string one, string other) =>
        Assert.That(Sound.Of(one) == Sound.Of(other), Is.EqualTo(one == "token"));

    [TestCase("hl7")]
    [TestCase("802")]
    [TestCase("σίσυφοσ")]
    [TestCase("")]
    public void Of_WhatHasOtherThanLetters_IsNone(string word) => Assert.That(Sound.Of(word), Is.Zero);

    [TestCase("pacs", true)]
    [TestCase("worklist", true)]
    [TestCase("strength", true)]
    [TestCase("xqzzt", false)]
    [TestCase("asdfgh", false)]
    [TestCase("vlan", true)]
    [TestCase("sql", false)]
    public void CanBeSaid_NeedsVowelsAndFewConsonantsInARow(string word, bool can) => Assert.That(Sound.CanBeSaid(word), Is.EqualTo(can));

    [Test]
    public void LastBeginning_BoundsAllThatBeginsSo()
    {
        var (dye, dicom) = (Sound.Of("dyec"), Sound.Of("dicom"));

        Assert.That(dicom, Is.InRange(dye, Sound.LastBeginning(dye)));
        Assert.That(Sound.Of("dim"), Is.Not.InRange(dye, Sound.LastBeginning(dye)));
    }
}
