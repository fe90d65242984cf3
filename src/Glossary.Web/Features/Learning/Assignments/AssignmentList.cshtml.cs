using Glossary.Core.Learning;
using Glossary.Core.Learning.Assignments;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Glossary.Web.Features.Learning.Assignments;

/// <summary>What a manager asked people to learn, and who started and finished.</summary>
[Authorize(Author.WritePolicy)]
[Authorize(Author.OwnAccountPolicy)]
public sealed class AssignmentListModel(GlossaryDbContext db, ITermIndex index, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    private const int Most = 200;

    /// <summary>Theirs, the newest first.</summary>
    public IReadOnlyList<AssignmentView> Assignments { get; private set; } = [];

    /// <summary>What can be assigned.</summary>
    public IReadOnlyList<PublishedPath> Paths { get; private set; } = [];

    /// <summary>The path that is chosen in the form.</summary>
    public string? Chosen { get; private set; }

    /// <summary>What stands in the form as its name.</summary>
    public string? Named { get; private set; }

    /// <summary>Why none was made; null when nothing was wrong.</summary>
    public string? Fault { get; private set; }

    /// <summary>The one that was just made; null when none was.</summary>
    [TempData]
    public string? Made { get; set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(string? path, CancellationToken cancellationToken) => FillAsync(path, null, cancellationToken);

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostAsync(string? path, string? title, CancellationToken cancellationToken)
    {
        var manager = new Author(User).Id;
        Fault = index.FindPath(path ?? string.Empty) is null ? texts["Choose a path."]
            : title?.Trim().Length > Assignment.MaxTitle ? texts["Keep its name to {0} characters.", Assignment.MaxTitle]
            : await db.Assignments.CountAsync(assignment => assignment.ManagerId == manager, cancellationToken) >= Most ? texts["Nobody can keep more than {0} assignments.", Most]
            : (string?)null;
        if (Fault is not null)
        {
            await FillAsync(path, title, cancellationToken);
            return Page();
        }

        var assignment = Assignment.Of(path!, title, manager, clock.GetUtcNow());
        db.Add(assignment);
        await db.SaveChangesAsync(cancellationToken);
        Made = assignment.Code;
        return Redirect(AssignmentLinks.All);
    }

    /// <summary>Lets nobody else accept one.</summary>
    public async Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancellationToken)
    {
        var manager = new Author(User).Id;
        if (await db.Assignments.AsTracking().SingleOrDefaultAsync(assignment => assignment.Id == id && assignment.ManagerId == manager, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        found.Close(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Redirect(AssignmentLinks.All);
    }

    private async Task FillAsync(string? path, string? title, CancellationToken cancellationToken)
    {
        (Chosen, Named, Paths) = (path, title, index.Paths());
        Assignments = await AssignmentView.OfAsync(db, new Author(User).Id, cancellationToken);
    }
}
