using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Proposals.Mail;

/// <summary>Knows the mail addresses of those who take part.</summary>
internal interface IAddressBook
{
    /// <summary>Addresses of the stewards of any of these vocabularies.</summary>
    Task<IReadOnlyCollection<string>> StewardsOfAsync(IReadOnlyCollection<string> vocabularies, CancellationToken cancellationToken);

    /// <summary>The person's address; none when it isn't known.</summary>
    Task<IReadOnlyCollection<string>> OfAsync(Guid person, CancellationToken cancellationToken);
}

/// <summary>The addresses that the configuration names: a mailbox of each department.</summary>
internal sealed class ConfiguredAddresses(IOptions<MailOptions> options) : IAddressBook
{
    public Task<IReadOnlyCollection<string>> StewardsOfAsync(IReadOnlyCollection<string> vocabularies, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyCollection<string>>([.. vocabularies.SelectMany(slug => options.Value.Stewards.GetValueOrDefault(slug) ?? []).Distinct(StringComparer.OrdinalIgnoreCase)]);

    public Task<IReadOnlyCollection<string>> OfAsync(Guid person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyCollection<string>>([]);
}
