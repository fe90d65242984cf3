using Glossary.Core.Learning;
using Glossary.Core.Search;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Assignments;

/// <summary>A sheet for the file, for whoever finished a path. Without an account the device knows that, and the name is typed there and goes nowhere.</summary>
[ReadsIndex]
public sealed class CertificatePageModel(ITermIndex index, IServiceProvider services) : PageModel
{
    /// <summary>The path.</summary>
    public PublishedPath Path { get; private set; } = null!;

    /// <summary>The account; null without one.</summary>
    public Guid? Account { get; private set; }

    /// <summary>The account's name; null without one.</summary>
    public string? Name { get; private set; }

    /// <summary>When the account had finished it; null while it has not.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string path, CancellationToken cancellationToken)
    {
        if (index.FindPath(path) is not { } found)
        {
            return NotFound();
        }

        Path = found;
        if (PersonClaims.SessionOf(User) is not null)
        {
            var person = new Author(User);
            (Account, Name) = (person.Id, person.Name);
            var (_, finished) = await services.GetRequiredService<DatabaseReach>().AskAsync(
                (db, stop) => db.Learners.Where(row => row.PersonId == person.Id).SelectMany(row => row.Paths).Where(taken => taken.Path == path).Select(taken => taken.FinishedAt).SingleOrDefaultAsync(stop), cancellationToken);
            FinishedAt = finished;
        }

        return Page();
    }
}
