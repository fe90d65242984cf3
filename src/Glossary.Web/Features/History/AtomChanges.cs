using System.ServiceModel.Syndication;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;

namespace Glossary.Web.Features.History;

/// <summary>Changes as Atom (RFC 4287), in pages (RFC 5005).</summary>
internal static class AtomChanges
{
    internal static byte[] Write(ChangeFeedPage page)
    {
        var feed = new SyndicationFeed(Translation<Texts>.Of("Glossary: what has changed"), Translation<Texts>.Of("New, changed, agreed and retired words of HTM and IT."), new(page.Home))
        {
            Id = page.Id,
            Language = Languages.Current,
            LastUpdatedTime = page.Updated,
            Items = page.Entries.Select(EntryOf),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new(page.Self), AtomFeed.ContentType));
        feed.Links.Add(new(new(page.First), "first", null, AtomFeed.ContentType, 0));
        if (page.Next is { } next)
        {
            feed.Links.Add(new(new(next), "next", null, AtomFeed.ContentType, 0));
        }

        return AtomFeed.Write(feed);
    }

    private static SyndicationItem EntryOf(ChangeEntry change)
    {
        var entry = new SyndicationItem(AtomFeed.Fit(change.Title), SyndicationContent.CreateHtmlContent(AtomFeed.Fit(change.Html)), new(change.Url), change.Id, change.At) { PublishDate = change.At };
        foreach (var tag in change.Tags)
        {
            entry.Categories.Add(new(tag));
        }

        return entry;
    }
}
