using Glossary.Core.Learning;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>The page on which stewards edit a path: its own fields, and the order of its lessons. Whatever they do there is kept whole, or not at all.</summary>
[Authorize(Policy = Author.WritePolicy)]
public sealed class EditPathModel(IServiceProvider services, GlossaryDbContext db) : PageModel
{
    /// <summary>The path's own fields.</summary>
    [BindProperty]
    public PathForm Path { get; set; } = new();

    /// <summary>The revision that the steward saw.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The path as it stands.</summary>
    public EditedPath Edited { get; private set; } = null!;

    /// <summary>Why something was not kept.</summary>
    public PathRefusal? Refusal { get; private set; }

    /// <summary>What is to be mended.</summary>
    public FormFaults Faults => Refusal is null ? FormFaults.None : new(Refusal.Faults, string.Empty);

    /// <summary>Shows the path.</summary>
    public async Task<IActionResult> OnGetAsync(string path, CancellationToken cancellationToken)
    {
        if (await EditedPath.FindAsync(db, path, cancellationToken) is not { } edited)
        {
            return NotFound();
        }

        Show(edited);
        Path = PathForm.Of(edited);
        return Page();
    }

    /// <summary>Keeps the path's own fields.</summary>
    public Task<IActionResult> OnPostAsync(string path, CancellationToken cancellationToken) =>
        KeepAsync(path, edited => new(Path.Read(edited.Content.Lessons), Path.Status, null), keepsForm: true, cancellationToken);

    /// <summary>Moves a lesson one place up or down.</summary>
    public Task<IActionResult> OnPostMoveAsync(string path, string? up, string? down, CancellationToken cancellationToken) =>
        KeepAsync(path, edited => new(edited.Content with { Lessons = Moved(edited.Content.Lessons, up ?? down, up is null ? 1 : -1) }, edited.Kept, "Lessons in another order."), keepsForm: false, cancellationToken);

    /// <summary>Takes a lesson out.</summary>
    public Task<IActionResult> OnPostRemoveAsync(string path, string? lesson, CancellationToken cancellationToken) =>
        KeepAsync(path, edited => new(edited.Content with { Lessons = [.. edited.Content.Lessons.Where(one => one.Slug != lesson)] }, edited.Kept, $"Without the lesson {lesson}."), keepsForm: false, cancellationToken);

    /// <summary>Takes the path out of use.</summary>
    public async Task<IActionResult> OnPostRetireAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await services.GetRequiredService<WritePaths>().DeprecateAsync(path, null, Seen, cancellationToken);
        return await AnswerAsync(path, PathRefusal.Of(answer.Result), keepsForm: false, cancellationToken) ?? Redirect(PathLinks.Page(path));
    }

    private async Task<IActionResult> KeepAsync(string path, Func<EditedPath, WantedPath> change, bool keepsForm, CancellationToken cancellationToken)
    {
        if (await EditedPath.FindAsync(db, path, cancellationToken) is not { } edited)
        {
            return NotFound();
        }

        var wanted = change(edited);
        var refusal = wanted.Content.Faults() is { Count: > 0 } faults
            ? PathRefusal.Of(faults)
            : PathRefusal.Of((await services.GetRequiredService<WritePaths>().ReviseAsync(path, wanted, Seen, cancellationToken)).Result);
        return await AnswerAsync(path, refusal, keepsForm, cancellationToken) ?? Redirect(PathLinks.Edit(path));
    }

    /// <summary>The page again with what stands against it; null when it was kept.</summary>
    private async Task<IActionResult?> AnswerAsync(string path, PathRefusal? refusal, bool keepsForm, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return null;
        }

        if (refusal.IsGone || await EditedPath.FindAsync(db, path, cancellationToken) is not { } now)
        {
            return NotFound();
        }

        Refusal = refusal;
        Show(now);
        Path = keepsForm ? Path : PathForm.Of(now);
        return Page();
    }

    private Precondition Seen(int current) => current == Revision ? Precondition.Holds : Precondition.Stale;

    /// <summary>They read how it stands now, so what they save next is meant to be on top of that.</summary>
    private void Show(EditedPath edited) => (Edited, Revision) = (edited, edited.Revision);

    private static List<LessonContent> Moved(IReadOnlyList<LessonContent> lessons, string? slug, int by)
    {
        var moved = lessons.ToList();
        var (from, to) = (moved.FindIndex(lesson => lesson.Slug == slug), moved.FindIndex(lesson => lesson.Slug == slug) + by);
        if (from >= 0 && to >= 0 && to < moved.Count)
        {
            (moved[from], moved[to]) = (moved[to], moved[from]);
        }

        return moved;
    }
}
