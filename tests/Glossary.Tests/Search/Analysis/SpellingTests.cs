using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class SpellingTests
{
    [TestCase("colour", "color")]
    [TestCase("behavioural", "behavioral")]
    [TestCase("tumours", "tumors")]
    [TestCase("organise", "organize")]
    [TestCase("organisation", "organization")]
    [TestCase("sterilising", "sterilizing")]
    [TestCase("analyse", "analyze")]
    [TestCase("analysers", "analyzers")]
    [TestCase("dialyse", "dialyze")]
    [TestCase("centre", "center")]
    [TestCase("litres", "liters")]
    [TestCase("fibre", "fiber")]
    [TestCase("manoeuvre", "maneuver")]
    [TestCase("catalogue", "catalog")]
    [TestCase("programmes", "programs")]
    [TestCase("anaesthesia", "anesthesia")]
    [TestCase("haemodialysis", "hemodialysis")]
    [TestCase("oedema", "edema")]
    [TestCase("foetal", "fetal")]
    [TestCase("labelled", "labeled")]
    [TestCase("modelling", "modeling")]
    [TestCase("enrolment", "enrollment")]
    [TestCase("licence", "license")]
    [TestCase("licences", "licenses")]
    [TestCase("defence", "defense")]
    [TestCase("practise", "practice")]
    [TestCase("judgement", "judgment")]
    [TestCase("sulphur", "sulfur")]
    [TestCase("aluminium", "aluminum")]
    [TestCase("grey", "gray")]
    [TestCase("discs", "disks")]
    public void Stem_IsOneForBritishAndAmericanSpelling(string british, string american) =>
        Assert.That(WordStem.Of(british), Is.EqualTo(WordStem.Of(american)));

    [TestCase("four", "for")]
    [TestCase("hour", "hor")]
    [TestCase("source", "sorce")]
    [TestCase("shoe", "she")]
    [TestCase("ball", "bal")]
    [TestCase("firewall", "firewal")]
    [TestCase("device", "devise")]
    [TestCase("core", "coer")]
    public void Stem_KeepsApartWhatIsNoSpellingOfTheOther(string one, string other) =>
        Assert.That(WordStem.Of(one), Is.Not.EqualTo(WordStem.Of(other)));
}
