using Glossary.Data;
using Glossary.Data.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Accounts;

/// <summary>Ends the sign-in of this browser.</summary>
[Authorize(Author.OwnAccountPolicy)]
public sealed class SignOutPageModel(GlossaryDbContext db, Reading reading, TimeProvider clock) : PageModel
{
    /// <summary>Asks.</summary>
    public void OnGet()
    {
        // The page says who is signed in; it changes nothing.
    }

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var author = new Author(User);
        var now = clock.GetUtcNow();
        await db.EndSessionAsync(author.Id, PersonClaims.SessionOf(User)!.Value, now, cancellationToken);
        db.Add(Actor.Of(author).Did(AccountAction.SignedOut, author.Id, now, "this browser"));
        await db.SaveChangesAsync(cancellationToken);
        await HttpContext.SignOutAsync(SessionCookie.SchemeName);
        if (!reading.IsOpen)
        {
            // The copy of the glossary on this device, and what was looked up in it.
            Response.Headers["Clear-Site-Data"] = "\"storage\"";
        }

        return Redirect("/");
    }
}
