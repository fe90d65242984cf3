using System.ServiceModel.Syndication;
using System.Xml;
using Glossary.Core.Proposals;
using Glossary.Data;
using Glossary.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Proposals;

/// <summary>What the stewards decided, newest first, as an Atom feed (RFC 4287) for whoever follows the language.</summary>
internal static class DecisionFeed
{
    internal const string Address = "/decisions.atom";
    private const int Most = 50;

    internal static void MapDecisionFeed(this IEndpointRouteBuilder routes) => routes.MapGet(Address, HandleAsync).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(GlossaryDbContext db, IOptions<GlossaryOptions> options, HttpContext http, CancellationToken cancellationToken)
    {
        var decided = await db.Proposals.AsNoTracking().Where(row => row.State == ProposalState.Approved || row.State == ProposalState.Declined)
            .OrderByDescending(row => row.DecidedAt).Take(Most).ToListAsync(cancellationToken);
        var root = new Uri(options.Value.PublicBaseUrl?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}");
        var feed = new SyndicationFeed("Glossary: decisions", "What HTM and IT have agreed on, and what they have not.", new(root, ProposalLinks.List))
        {
            Id = new Uri(root, Address).ToString(),
            LastUpdatedTime = decided.Count > 0 ? decided[0].DecidedAt!.Value : DateTimeOffset.UnixEpoch,
            Items = decided.Select(proposal => EntryOf(proposal, root)),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new(root, Address), "application/atom+xml"));
        feed.Authors.Add(new() { Name = "Glossary" });
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Async = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            new Atom10FeedFormatter(feed).WriteTo(xml);
        }

        return TypedResults.Bytes(buffer.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static SyndicationItem EntryOf(Proposal proposal, Uri root)
    {
        var agreed = proposal.State == ProposalState.Approved;
        var what = string.Join(", ", proposal.Content.Items.Select(item => item.Subject));
        var text = agreed ? $"{proposal.Content.Rationale} Signed by {proposal.DecidedBy}." : $"{proposal.Content.Rationale} {proposal.DecidedBy} declined it: {proposal.Reason}";
        var entry = new SyndicationItem(Fit($"{(agreed ? "Agreed" : "Declined")}: {what}"), SyndicationContent.CreatePlaintextContent(Fit(text)), new(root, ProposalLinks.Page(proposal.Id)), $"urn:uuid:{proposal.Id}", proposal.DecidedAt!.Value)
        {
            PublishDate = proposal.DecidedAt.Value,
        };
        entry.Authors.Add(new() { Name = Fit(proposal.Author) });
        foreach (var vocabulary in proposal.Vocabularies)
        {
            entry.Categories.Add(new(vocabulary));
        }

        return entry;
    }

    /// <summary>Control characters, which a text may hold, can't stand in XML.</summary>
    private static string Fit(string text) => string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
