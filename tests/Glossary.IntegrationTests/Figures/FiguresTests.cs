using System.Text.Json.Nodes;
using Glossary.IntegrationTests.Infrastructure;
using Glossary.Web.Features.Insights;
using Microsoft.Extensions.DependencyInjection;

namespace Glossary.IntegrationTests.Figures;

public sealed class FiguresTests
{
    private BrowseSeed _seed = null!;
    private TestGlossary _glossary = null!;
    private JsonNode _figures = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _seed = new();
        _glossary = await TestGlossary.StartAsync(_seed.Path);
        foreach (var word in new[] { "qwizzle+cart", "qwizzle+cart", "zzyzx" })
        {
            (await _glossary.Anonymous.GetAsync($"/api/v1/search?q={word}")).Dispose();
        }

        await _glossary.Services.GetRequiredService<MissCounter>().WriteAsync(CancellationToken.None);
        _figures = await _glossary.Anonymous.GetJsonAsync("/api/v1/figures");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (_glossary?.DisposeAsync() ?? ValueTask.CompletedTask);
        _seed?.Dispose();
    }

    [TestCase("vocabularies", """[{"vocabulary":"htm","proposed":3,"agreed":0,"deprecated":0},{"vocabulary":"it","proposed":3,"agreed":0,"deprecated":0},{"vocabulary":"standards","proposed":1,"agreed":0,"deprecated":0}]""")]
    [TestCase("topics", """[{"key":"maintenance","terms":2,"byVocabulary":{"htm":2,"it":0,"standards":0}},{"key":"networks","terms":3,"byVocabulary":{"htm":1,"it":1,"standards":1}}]""")]
    [TestCase("stages", """[{"key":"plan","terms":3,"byVocabulary":{"htm":1,"it":1,"standards":1}},{"key":"install","terms":0,"byVocabulary":{"htm":0,"it":0,"standards":0}},{"key":"operate","terms":2,"byVocabulary":{"htm":1,"it":1,"standards":0}},{"key":"service","terms":3,"byVocabulary":{"htm":2,"it":1,"standards":0}},{"key":"decommission","terms":0,"byVocabulary":{"htm":0,"it":0,"standards":0}}]""")]
    [TestCase("mappings", """[{"relation":"exactMatch","proposed":1,"agreed":0},{"relation":"closeMatch","proposed":0,"agreed":0},{"relation":"broadMatch","proposed":1,"agreed":0},{"relation":"narrowMatch","proposed":0,"agreed":0},{"relation":"relatedMatch","proposed":0,"agreed":0},{"relation":"falseFriend","proposed":1,"agreed":0}]""")]
    [TestCase("age", """{"changedWithin30Days":7,"changedWithin90Days":0,"changedWithinAYear":0,"changedEarlier":0,"due":0,"dueWithin90Days":0,"dueLater":7,"noReview":0}""")]
    public void TheFigures_AreThoseOfTheSeed(string part, string expected) => Assert.That(_figures[part]!.ToJsonString(), Is.EqualTo(expected));

    [Test]
    public void Coverage_IsToldInBothDirections()
    {
        var coverage = _figures["coverage"]!.AsArray().Select(row => $"{row!["vocabulary"]}>{row["with"]} {row["withCounterpart"]}/{row["terms"]}");

        Assert.That(coverage, Is.EqualTo(new[] { "htm>it 2/3", "htm>standards 0/3", "it>htm 2/3", "it>standards 0/3", "standards>htm 0/1", "standards>it 0/1" }));
    }

    [Test]
    public void WhatWasNotFound_IsANumber_AndNeverAWord()
    {
        var notFound = _figures["notFound"]!;

        Assert.That((notFound["words"]!.GetValue<int>(), notFound["lookUps"]!.GetValue<int>()), Is.EqualTo((2, 3)));
        Assert.That(notFound["weeks"]!.AsArray().Select(week => week!["lookUps"]!.GetValue<int>()), Is.EqualTo(Enumerable.Repeat(0, 12).Append(3)));
        Assert.That(_figures.ToJsonString(), Does.Not.Contain("qwizzle"));
    }

    [Test]
    public async Task ThePage_ShowsTheSameInTables_AndNoWordThatWasNotFound()
    {
        var page = await _glossary.Anonymous.GetStringAsync("/figures");

        Assert.That(page, Does.Contain("7 words in use, 3 mappings between them, 1 of them false friends"));
        Assert.That(page, Does.Contain("""<th scope="row"><a href="/topics/networks">Networks</a></th><td>1</td><td>1</td><td>1</td> <td>3</td>"""));
        Assert.That(page, Does.Contain("3 look-ups of 2 different words found nothing.").And.Not.Contain("qwizzle").And.Not.Contain("/insights/words-we-lack"));
    }
}
