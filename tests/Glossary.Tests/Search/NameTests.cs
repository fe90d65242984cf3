using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

public sealed class NameTests
{
    [TestCase("infusion pump", ExpectedResult = "i")]
    [TestCase("Défibrillateur", ExpectedResult = "d")]
    [TestCase("Élution", ExpectedResult = "e")]
    [TestCase("(e)PHI", ExpectedResult = "e")]
    [TestCase("802.1X", ExpectedResult = "0-9")]
    [TestCase("ﬂow-meter", ExpectedResult = "f")]
    [TestCase("µ-law", ExpectedResult = "other")]
    [TestCase("…", ExpectedResult = "other")]
    public string AName_IsFiledUnderItsFirstLetterOrDigit(string name) => Alphabet.Letters[Alphabet.PlaceOf(name)];

    [Test]
    public void Names_StandInTheOrderOfADictionary_WhateverTheirCaseAccentsAndSigns()
    {
        using var index = IndexOf("zone", "e-mail", "Élution", "email box", "EMC", "10 base", "2 wire", "eMAR");

        Assert.That(index.Names(new()).Items.Select(name => name.Text), Is.EqualTo(new[] { "2 wire", "10 base", "Élution", "e-mail", "email box", "eMAR", "EMC", "zone" }));
    }

    [Test]
    public void AnAbbreviation_StandsUnderItsOwnLetter_WhereOtherNamesAreAskedFor()
    {
        using var index = GlossaryFixture.InMemory();

        var with = index.Names(new(Letter: "p", OtherNames: true)).Items;
        var without = index.Names(new(Letter: "p")).Items;

        Assert.That(with.Where(name => !name.IsPreferred).Select(name => $"{name.Text} {name.Term.Key}"), Is.EqualTo(new[]
        {
            "PACS htm/picture-archiving-and-communication-system", "PM htm/preventive-maintenance", "PM it/project-manager", "PMS it/pms",
        }));
        Assert.That(without.All(name => name.IsPreferred), Is.True);
        Assert.That(with.Count(name => name.IsPreferred), Is.EqualTo(without.Count));
    }

    [Test]
    public void Names_TellHowManyThereWouldBe_UnderOtherLettersAndInOtherVocabularies()
    {
        using var index = GlossaryFixture.InMemory();

        var listed = index.Names(new(Vocabulary: "it", Letter: "l", Take: 1));

        Assert.That(listed.Items.Select(name => name.Text), Is.EqualTo(new[] { "Local area network" }));
        Assert.That(listed.Total, Is.EqualTo(1));
        Assert.That(listed.ByLetter[Alphabet.PlaceOf("gateway")], Is.EqualTo(1), "A Term out of use is not listed.");
        Assert.That(listed.ByLetter[Alphabet.PlaceOf("quality")], Is.Zero);
        Assert.That(listed.ByVocabulary, Is.EqualTo(new Dictionary<string, int> { ["it"] = 1 }));
    }

    [Test]
    public void Names_AreKeptToATopicAStageAndWhatCanBeToldOfTheTerm()
    {
        using var index = GlossaryFixture.InMemory();

        string[] Keys(NameQuery query) => [.. index.Names(query).Items.Select(name => name.Term.Key.ToString())];

        Assert.Multiple(() =>
        {
            Assert.That(Keys(new(Topic: "imaging", Vocabulary: "htm")), Is.EqualTo(new[] { "htm/ct", "htm/modality-worklist", "htm/picture-archiving-and-communication-system" }));
            Assert.That(Keys(new(Stage: Stage.Service, Topic: "cybersecurity")), Is.EqualTo(new[] { "it/patch" }));
            Assert.That(Keys(new(Marks: TermMarks.FalseFriend)), Is.EqualTo(new[] { "htm/alarm", "htm/asset" }));
            Assert.That(Keys(new(Marks: TermMarks.FalseFriend | TermMarks.SameElsewhere)), Is.EqualTo(new[] { "htm/alarm" }));
            Assert.That(Keys(new(Letter: "p", Skip: 2, Take: 2)), Is.EqualTo(new[] { "it/patch-management", "it/patch-panel" }));
            Assert.That(Keys(new(Topic: "no-such-topic")), Is.Empty);
        });
    }

    [Test]
    public void AChange_ShowsInTheLists_AndWhatWasThereStaysInOrder()
    {
        using var index = GlossaryFixture.InMemory();
        var before = index.Names(new(Take: 1000)).Items.Select(name => name.Text).ToList();

        index.Apply(GlossaryFixture.Catalogue, [GlossaryFixture.Term("it/lan", "Network of a building", "It ends at the door.")], [GlossaryFixture.Id("it/patch")], 8);

        var after = index.Names(new(Take: 1000)).Items.Select(name => name.Text).ToList();
        Assert.That(after, Is.EqualTo(before.Except(["Local area network", "Patch"]).Append("Network of a building")
            .OrderBy(name => Alphabet.PlaceOf(name)).ThenBy(name => Alphabet.KeyOf(name), Comparer<System.Globalization.SortKey>.Create(System.Globalization.SortKey.Compare))));
    }

    private static LuceneTermIndex IndexOf(params string[] names)
    {
        var index = LuceneTermIndex.InMemory();
        index.Apply(GlossaryFixture.Catalogue, [.. names.Select((name, i) => GlossaryFixture.Term($"htm/t{i}", name, "One."))], [], 1);
        return index;
    }
}
