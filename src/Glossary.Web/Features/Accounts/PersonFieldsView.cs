using Glossary.Data;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Accounts;

/// <summary>A person's fields on a form.</summary>
/// <param name="Fields">What stands in them.</param>
/// <param name="Vocabularies">Those to choose from: slug and name.</param>
public sealed record PersonFieldsView(PersonFields Fields, IReadOnlyList<KeyValuePair<string, string>> Vocabularies)
{
    internal static async Task<IReadOnlyList<KeyValuePair<string, string>>> ChoicesAsync(GlossaryDbContext db, CancellationToken cancellationToken) =>
        await db.Vocabularies.AsNoTracking().OrderBy(vocabulary => vocabulary.Position).Select(vocabulary => KeyValuePair.Create(vocabulary.Slug, vocabulary.Name)).ToListAsync(cancellationToken);
}

/// <summary>A one-time password, shown this once.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="SignInName">What they sign in as.</param>
/// <param name="Password">The password.</param>
/// <param name="Until">Until when it serves.</param>
public sealed record HandOutView(string Name, string SignInName, string Password, DateTimeOffset Until);
