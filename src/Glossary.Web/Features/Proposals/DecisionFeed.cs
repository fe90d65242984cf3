using System.ServiceModel.Syndication;
using Glossary.Core.Proposals;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Proposals;

/// <summary>What the stewards decided, newest first, as an Atom feed (RFC 4287) for whoever follows the language.</summary>
internal static class DecisionFeed
{
    internal const string Address = "/decisions.atom";
    private const int Most = 50;

    internal static void MapDecisionFeed(this IEndpointRouteBuilder routes) => routes.MapGet(Address, HandleAsync).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(GlossaryDbContext db, PublicAddress address, HttpContext http, CancellationToken cancellationToken)
    {
        var decided = await db.Proposals.AsNoTracking().Where(row => row.State == ProposalState.Approved || row.State == ProposalState.Declined)
            .OrderByDescending(row => row.DecidedAt).Take(Most).ToListAsync(cancellationToken);
        var self = new Uri(address.Of(http.Request, Address));
        var feed = new SyndicationFeed("Glossary: decisions", "What HTM and IT have agreed on, and what they have not.", new(address.Of(http.Request, ProposalLinks.List)))
        {
            Id = self.ToString(),
            LastUpdatedTime = decided.Count > 0 ? decided[0].DecidedAt!.Value : DateTimeOffset.UnixEpoch,
            Items = decided.Select(proposal => EntryOf(proposal, new(address.Of(http.Request, ProposalLinks.Page(proposal.Id))))),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, AtomFeed.ContentType));
        return TypedResults.Bytes(AtomFeed.Write(feed), AtomFeed.ContentTypeWithCharset);
    }

    private static SyndicationItem EntryOf(Proposal proposal, Uri page)
    {
        var agreed = proposal.State == ProposalState.Approved;
        var what = string.Join(", ", proposal.Content.Items.Select(item => item.Subject));
        var text = agreed ? $"{proposal.Content.Rationale} Signed by {proposal.DecidedBy}." : $"{proposal.Content.Rationale} {proposal.DecidedBy} declined it: {proposal.Reason}";
        var title = AtomFeed.Fit($"{(agreed ? "Agreed" : "Declined")}: {what}");
        var entry = new SyndicationItem(title, SyndicationContent.CreatePlaintextContent(AtomFeed.Fit(text)), page, $"urn:uuid:{proposal.Id}", proposal.DecidedAt!.Value)
        {
            PublishDate = proposal.DecidedAt.Value,
        };
        entry.Authors.Add(new() { Name = AtomFeed.Fit(proposal.Author) });
        foreach (var vocabulary in proposal.Vocabularies)
        {
            entry.Categories.Add(new(vocabulary));
        }

        return entry;
    }
}
