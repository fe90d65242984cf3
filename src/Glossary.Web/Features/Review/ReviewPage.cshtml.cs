using Glossary.Core.Search;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Review;

/// <summary>What a steward should look at again, of the vocabularies that are theirs.</summary>
[Authorize(Policy = Author.WritePolicy)]
public sealed class ReviewPageModel(GlossaryDbContext db, TimeProvider clock) : PageModel
{
    private const int Shown = 50;

    /// <summary>What is due, the longest overdue first.</summary>
    public IReadOnlyList<DueTerm> Due { get; private set; } = [];

    /// <summary>Whether there is more than is shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>What was said to be still right just now; null when nothing was.</summary>
    public string? Confirmed { get; private set; }

    /// <summary>Why it was not kept; null when nothing was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Shows what is due.</summary>
    public async Task OnGetAsync(string? confirmed, CancellationToken cancellationToken)
    {
        var due = await DueTerms.ReadAsync(db, DueTerms.Of(new(User)), DueTerms.Today(clock), null, Shown + 1, cancellationToken);
        (Due, HasMore, Confirmed) = ([.. due.Take(Shown)], due.Count > Shown, TermKey.TryParse(confirmed, out _) ? confirmed : null);
    }

    /// <summary>Keeps that a Term is still right.</summary>
    public async Task<IActionResult> OnPostAsync(string key, int revision, [FromServices] ITermIndex index, CancellationToken cancellationToken)
    {
        if (!TermKey.TryParse(key, out var term))
        {
            return BadRequest();
        }

        var mapper = HttpContext.RequestServices.GetRequiredService<ResponseMapper>();
        var answer = await ConfirmTerm.RunAsync(
            term, new(), current => current == revision ? Precondition.Holds : Precondition.Stale, db, index, mapper, clock, HttpContext, cancellationToken);
        if (answer.Result is Ok<TermResponse>)
        {
            return Redirect($"/review?confirmed={Uri.EscapeDataString(key)}");
        }

        Refusal = answer.Result is ProblemHttpResult { ProblemDetails.Detail: { } detail } ? Phrases.Of(detail) : null;
        db.ChangeTracker.Clear();
        await OnGetAsync(null, cancellationToken);
        return Page();
    }
}
