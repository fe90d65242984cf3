using Glossary.Data;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Proposals;

/// <summary>Who looks after which vocabulary, so that whoever waits knows on whom. Stewards who come by a key alone aren't among them.</summary>
public sealed class KnownStewards
{
    private readonly ILookup<string, (Guid Id, string Name)> _people;

    private KnownStewards(ILookup<string, (Guid Id, string Name)> people) => _people = people;

    /// <summary>The names of those who may sign for a vocabulary, but for the author of what is to be signed.</summary>
    public string NamesFor(string vocabulary, Guid author) => string.Join(", ", _people[vocabulary].Where(person => person.Id != author).Select(person => person.Name));

    /// <summary>Reads who they are now.</summary>
    internal static async Task<KnownStewards> ReadAsync(GlossaryDbContext db, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking().Where(person => person.DisabledAt == null).OrderBy(person => person.Name)
            .SelectMany(person => person.Stewardships.Select(held => new { held.Vocabulary, person.Id, person.Name })).ToListAsync(cancellationToken);
        return new(people.ToLookup(row => row.Vocabulary, row => (row.Id, row.Name), StringComparer.Ordinal));
    }
}
