using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Glossary.Web.Features.Shared.Language;
using Glossary.Web.Features.Terms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.History;

/// <summary>Brings back an earlier Revision from a Term's history, and goes back to it.</summary>
[Authorize(Policy = Author.WritePolicy)]
public sealed class RestorePageModel(GlossaryDbContext db, ITermIndex index, TimeProvider clock) : PageModel
{
    /// <summary>Why it was not restored.</summary>
    public string Refusal { get; private set; } = string.Empty;

    /// <summary>The address of the history.</summary>
    public string History { get; private set; } = string.Empty;

    /// <summary>There is nothing to read here.</summary>
    public IActionResult OnGet(string vocabulary, string slug) => Redirect($"/t/{vocabulary}/{slug}/history");

    /// <summary>Restores.</summary>
    public async Task<IActionResult> OnPostAsync(string vocabulary, string slug, int number, int revision, CancellationToken cancellationToken)
    {
        History = $"/t/{vocabulary}/{slug}/history";
        var mapper = HttpContext.RequestServices.GetRequiredService<ResponseMapper>();
        var answer = await RestoreTerm.RunAsync(
            new(vocabulary, slug), number, null, current => current == revision ? Precondition.Holds : Precondition.Stale, db, index, mapper, clock, HttpContext, cancellationToken);
        switch (answer.Result)
        {
            case Ok<TermResponse>:
                return Redirect(History);
            case ProblemHttpResult { StatusCode: StatusCodes.Status404NotFound }:
                return NotFound();
            case ProblemHttpResult problem:
                Refusal = Phrases.Of(problem.ProblemDetails.Detail ?? string.Empty);
                return Page();
            default:
                Refusal = Phrases.Of(((ValidationProblem)answer.Result).ProblemDetails.Errors.SelectMany(error => error.Value));
                return Page();
        }
    }
}
