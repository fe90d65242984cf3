using System.ServiceModel.Syndication;
using System.Xml;
using Glossary.Core.Accounts;
using Glossary.IntegrationTests.Infrastructure;

namespace Glossary.IntegrationTests.Proposals;

public sealed class DecisionFeedTests
{
    [Test]
    public async Task TheFeed_TellsWhatWasDecided_ToEverybody()
    {
        await using var glossary = await TestGlossary.StartAsync();
        using var ann = await glossary.ClientAsync(Role.Contributor, name: "Ann");
        using var hal = await glossary.ClientAsync(Role.Steward, "htm", "Hal");
        await (await ann.OpenAsync(ProposedChanges.NewTerm("htm/agreed-word", "agreed word"))).AgreeAsync(hal);
        using var declined = await hal.DoAsync(await ann.OpenAsync(ProposedChanges.NewTerm("htm/odd-word", "odd word")), "decline", new() { ["text"] = "Nobody says so\u0001 <here>." });
        await ann.OpenAsync(ProposedChanges.NewTerm("htm/waiting-word", "waiting word"));

        using var answer = await glossary.Anonymous.GetAsync("/decisions.atom");

        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync());
        var feed = SyndicationFeed.Load(xml);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/atom+xml"));
            Assert.That(feed.Items.Select(item => item.Title.Text), Is.EqualTo(new[] { "Declined: htm/odd-word", "Agreed: htm/agreed-word" }));
            Assert.That(((TextSyndicationContent)feed.Items.First().Content).Text, Does.Contain("Hal declined it: Nobody says so <here>."));
            Assert.That(feed.Items.First().Links[0].Uri.IsAbsoluteUri, Is.True);
        });
    }
}
