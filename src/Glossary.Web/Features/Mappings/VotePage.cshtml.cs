using Glossary.Core.Mappings;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Mappings;

/// <summary>Takes a vote from a Term's page, and goes back to it.</summary>
[Authorize(Policy = Author.KnownPolicy)]
public sealed class VotePageModel(GlossaryDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>Why the vote was not counted.</summary>
    public string Message { get; private set; } = string.Empty;

    /// <summary>There is nothing to read here.</summary>
    public IActionResult OnGet() => Redirect("/");

    /// <summary>Votes; a vote without a reason is in favour.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? term, VoteReason? reason, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !TermKey.TryParse(term, out var key))
        {
            Message = Translation<Texts>.Of("Vote on a mapping at the page of its word.");
            return Page();
        }

        return await VoteOnMapping.VoteAsync(db, id, new Author(User), reason is null, reason, clock.GetUtcNow(), cancellationToken)
            ? Redirect($"/t/{key.Vocabulary}/{key.Slug}")
            : NotFound();
    }
}
