using Glossary.Search.Analysis;

namespace Glossary.Tests.Search.Analysis;

[TestFixture]
public sealed class EnglishRootTests
{
    [TestCase("calibrate", "calibration", "calibrated", "calibrating", "calibrator")]
    [TestCase("alarm", "alarming", "alarmed", "alarms")]
    [TestCase("stop", "stopped", "stopping")]
    [TestCase("install", "installed", "installing")]
    [TestCase("maintain", "maintenance", "maintained")]
    [TestCase("manage", "management", "managed")]
    [TestCase("carry", "carried", "carries")]
    [TestCase("keep", "kept", "keeping", "keeps")]
    [TestCase("break", "broke", "broken", "breaking")]
    [TestCase("secure", "security", "secured")]
    [TestCase("safe", "safety")]
    [TestCase("sterilise", "sterilized", "sterilizing", "sterilization")]
    public void Root_IsOneForTheFormsOfAVerb(params string[] forms) =>
        Assert.That(forms.Select(form => EnglishRoot.Of(WordStem.Of(form))).Distinct().Count(), Is.EqualTo(1), string.Join(' ', forms.Select(form => EnglishRoot.Of(WordStem.Of(form)))));

    [TestCase("ring")]
    [TestCase("bed")]
    [TestCase("red")]
    [TestCase("speed")]
    [TestCase("string")]
    public void Root_LeavesWhatHasNoEnding(string word) => Assert.That(EnglishRoot.Of(word), Is.EqualTo(word));
}
