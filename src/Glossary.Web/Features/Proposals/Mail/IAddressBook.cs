namespace Glossary.Web.Features.Proposals.Mail;

/// <summary>Knows the mail addresses of those who take part.</summary>
internal interface IAddressBook
{
    /// <summary>Addresses of the stewards of any of these vocabularies.</summary>
    Task<IReadOnlyCollection<string>> StewardsOfAsync(IReadOnlyCollection<string> vocabularies, CancellationToken cancellationToken);

    /// <summary>The person's address; none when it isn't known.</summary>
    Task<IReadOnlyCollection<string>> OfAsync(Guid person, CancellationToken cancellationToken);
}
