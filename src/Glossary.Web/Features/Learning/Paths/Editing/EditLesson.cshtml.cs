using Glossary.Core;
using Glossary.Core.Learning;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Glossary.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>The page on which stewards write a lesson. It is kept as a part of its path: the path is whole before and after.</summary>
[Authorize(Policy = Author.WritePolicy)]
public sealed class EditLessonModel(IServiceProvider services, GlossaryDbContext db) : PageModel
{
    private const string NewLesson = "new";

    /// <summary>The lesson.</summary>
    [BindProperty]
    public LessonForm Lesson { get; set; } = LessonForm.Empty();

    /// <summary>The revision of the path that the steward saw.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The path as it stands.</summary>
    public EditedPath Edited { get; private set; } = null!;

    /// <summary>The lesson's slug; null for one that is to be added.</summary>
    public string? Slug { get; private set; }

    /// <summary>Why it was not kept.</summary>
    public PathRefusal? Refusal { get; private set; }

    /// <summary>What is to be mended in this lesson.</summary>
    public FormFaults Faults => Refusal is null ? FormFaults.None : new(Refusal.Faults, $"lessons[{Place}].");

    /// <summary>Where it stands in the path, from 0; at the end when it is to be added.</summary>
    private int Place => Slug is null ? Edited.Content.Lessons.Count : Edited.Content.Lessons.ToList().FindIndex(lesson => lesson.Slug == Slug);

    /// <summary>Shows the lesson, or an empty form.</summary>
    public async Task<IActionResult> OnGetAsync(string path, string lesson, CancellationToken cancellationToken)
    {
        if (!await FindAsync(path, lesson, cancellationToken))
        {
            return NotFound();
        }

        Revision = Edited.Revision;
        Lesson = Slug is null ? LessonForm.Empty() : LessonForm.Of(Edited.Content.Lessons[Place]);
        return Page();
    }

    /// <summary>Keeps the lesson, or makes room for another scenario.</summary>
    public async Task<IActionResult> OnPostAsync(string path, string lesson, bool more, int? without, CancellationToken cancellationToken)
    {
        if (!await FindAsync(path, lesson, cancellationToken))
        {
            return NotFound();
        }

        if (Lesson.Rearranged(more, without))
        {
            return Page();
        }

        var faults = new Faults();
        var content = Edited.Content with { Lessons = With(Lesson.Read(faults, $"lessons[{Place}]")) };
        faults.AddAll(content.Faults());
        Refusal = faults.None
            ? PathRefusal.Of((await services.GetRequiredService<WritePaths>().ReviseAsync(path, new(content, Edited.Kept, null), current => current == Revision ? Precondition.Holds : Precondition.Stale, cancellationToken)).Result)
            : PathRefusal.Of(faults.ByField());
        if (Refusal is null)
        {
            return Redirect(PathLinks.Edit(path));
        }

        if (Refusal.IsStale)
        {
            // They are told, and can read what stands there now; what they save next is meant to be on top of it.
            Revision = Edited.Revision;
        }

        return Page();
    }

    private async Task<bool> FindAsync(string path, string lesson, CancellationToken cancellationToken)
    {
        if (await EditedPath.FindAsync(db, path, cancellationToken) is not { } edited)
        {
            return false;
        }

        (Edited, Slug) = (edited, lesson == NewLesson ? null : lesson);
        return Place >= 0;
    }

    private List<LessonContent> With(LessonContent written) =>
        Slug is null ? [.. Edited.Content.Lessons, written] : [.. Edited.Content.Lessons.Select(lesson => lesson.Slug == Slug ? written : lesson)];
}
