using Glossary.Core.Proposals;
using Glossary.Data;
using Glossary.Data.Mail;
using Glossary.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Proposals.Mail;

/// <summary>Writes the mail that tells people of a Proposal, in the transaction that made it news: what is kept is told, and nothing else.</summary>
internal sealed class ProposalMail(IAddressBook addresses, IOptions<MailOptions> options, IOptions<GlossaryOptions> glossary)
{
    private const int LongestSubject = 150;

    internal async Task TellAsync(GlossaryDbContext db, Proposal proposal, ProposalEvent told, Participant by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (options.Value.Host is null)
        {
            return;
        }

        IEnumerable<string> recipients = await addresses.OfAsync(proposal.AuthorId, cancellationToken);
        if (told != ProposalEvent.ChangeRequested)
        {
            recipients = recipients.Concat(await addresses.StewardsOfAsync(proposal.Vocabularies, cancellationToken));
        }

        // Whoever did it knows.
        var own = await addresses.OfAsync(by.Id, cancellationToken);
        foreach (var recipient in recipients.Distinct(StringComparer.OrdinalIgnoreCase).Except(own, StringComparer.OrdinalIgnoreCase))
        {
            db.Add(new OutgoingMail(Guid.CreateVersion7(now), recipient, Subject(proposal, told), Text(proposal, told, by), now));
        }
    }

    private static string Subject(Proposal proposal, ProposalEvent told)
    {
        var subject = $"{Heading(told)}: {string.Join(", ", proposal.Content.Items.Select(item => item.Subject))}".ReplaceLineEndings(" ");
        return subject.Length > LongestSubject ? $"{subject[..(LongestSubject - 1)]}…" : subject;
    }

    private string Text(Proposal proposal, ProposalEvent told, Participant by) => $"""
        {News(proposal, told, by)}

        {string.Join('\n', proposal.Content.Items.Select(item => $"- {item.Subject}"))}

        Why: {proposal.Content.Rationale}

        Read it: {glossary.Value.PublicBaseUrl?.TrimEnd('/')}/proposals/{proposal.Id}
        """;

    private static string News(Proposal proposal, ProposalEvent told, Participant by) => told switch
    {
        ProposalEvent.Submitted => $"{proposal.Author} proposes a change that waits on a steward of {string.Join(" and one of ", proposal.WaitsOn)}.",
        ProposalEvent.ChangeRequested => $"{by.Name} asks for a change of what you proposed:\n\n{proposal.Comments[^1].Text}",
        ProposalEvent.Approved => $"It was signed by {proposal.DecidedBy} and is in use now.",
        _ => $"{by.Name} declined it: {proposal.Reason}",
    };

    private static string Heading(ProposalEvent told) => told switch
    {
        ProposalEvent.Submitted => "Waits on you",
        ProposalEvent.ChangeRequested => "Change requested",
        ProposalEvent.Approved => "Agreed",
        _ => "Declined",
    };
}
