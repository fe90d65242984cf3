using Glossary.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Glossary.Web.Features.Proposals.Mail;

/// <summary>The addresses of people's accounts, and for stewards also those that the configuration names, such as a department's mailbox.</summary>
internal sealed class AddressBook(GlossaryDatabase database, IOptions<MailOptions> options) : IAddressBook
{
    public async Task<IReadOnlyCollection<string>> StewardsOfAsync(IReadOnlyCollection<string> vocabularies, CancellationToken cancellationToken)
    {
        await using var db = database.CreateContext();
        var people = await db.People.AsNoTracking()
            .Where(person => person.DisabledAt == null && person.Email != null && person.Stewardships.Any(held => vocabularies.Contains(held.Vocabulary)))
            .Select(person => person.Email!).ToListAsync(cancellationToken);
        return [.. vocabularies.SelectMany(slug => options.Value.Stewards.GetValueOrDefault(slug) ?? []).Concat(people).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<IReadOnlyCollection<string>> OfAsync(Guid person, CancellationToken cancellationToken)
    {
        await using var db = database.CreateContext();
        return await db.People.AsNoTracking().Where(row => row.Id == person && row.DisabledAt == null && row.Email != null).Select(row => row.Email!).ToListAsync(cancellationToken);
    }
}
