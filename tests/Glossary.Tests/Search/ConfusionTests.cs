using Glossary.Core.Mappings;
using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Search;

namespace Glossary.Tests.Search;

public sealed class ConfusionTests
{
    [TestCase("Gateway", "gateways", ConfusionKind.Same)]
    [TestCase("work-list", "worklist", ConfusionKind.Same)]
    [TestCase("reseat", "reset", ConfusionKind.Sound)]
    [TestCase("degassing", "degaussing", ConfusionKind.Sound)]
    [TestCase("contactor", "contractor", ConfusionKind.Letter)]
    [TestCase("contractor", "contactor", ConfusionKind.Letter)]
    [TestCase("hoarding", "boarding", ConfusionKind.Letter)]
    public void TwoNames_ThatAreEasilyMixedUp_AreFound(string htm, string it, ConfusionKind kind)
    {
        using var index = IndexOf(GlossaryFixture.Term("htm/one", htm, "One."), GlossaryFixture.Term("it/other", it, "Other."));

        var found = index.Confusions().Single();

        Assert.That((found.Kind, found.Term.Key.ToString(), found.Label, found.Other.Key.ToString(), found.OtherLabel), Is.EqualTo((kind, "htm/one", htm, "it/other", it)));
    }

    [TestCase("lead", "load", Description = "Short words sound like very many others.")]
    [TestCase("monitor", "infusion pump")]
    [TestCase("backup 12", "backup 13", Description = "Numbers tell them apart.")]
    public void OtherNames_AreNoNoise(string htm, string it)
    {
        using var index = IndexOf(GlossaryFixture.Term("htm/one", htm, "One."), GlossaryFixture.Term("it/other", it, "Other."));

        Assert.That(index.Confusions(), Is.Empty);
    }

    [Test]
    public void WhatAMappingExplains_WhatIsOutOfUse_AndWhatStandsInOneVocabulary_IsNotFound()
    {
        using var index = IndexOf(
            GlossaryFixture.Term("htm/asset", "asset", "A device.", mappings: [("it/asset", MappingRelation.FalseFriend)]),
            GlossaryFixture.Term("it/asset", "assets", "Anything.", mappings: [("htm/asset", MappingRelation.FalseFriend)]),
            GlossaryFixture.Term("it/asset-of-old", "asset", "Once.", status: Status.Deprecated),
            GlossaryFixture.Term("it/contactor", "contactor", "A switch."),
            GlossaryFixture.Term("it/contractor", "contractor", "A firm."));

        Assert.That(index.Confusions(), Is.Empty);
    }

    private static LuceneTermIndex IndexOf(params PublishedTerm[] terms)
    {
        var index = LuceneTermIndex.InMemory();
        index.Apply(GlossaryFixture.Catalogue, terms, [], 1);
        return index;
    }
}
