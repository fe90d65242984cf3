using Glossary.Core;
using Glossary.Core.Terms;
using Glossary.Data;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Paths.Editing;

/// <summary>The page on which a steward begins a path, with its first lesson; others follow once it is kept.</summary>
[Authorize(Policy = Author.WritePolicy)]
public sealed class NewPathModel(IServiceProvider services, GlossaryDbContext db) : PageModel
{
    /// <summary>The path's own fields.</summary>
    [BindProperty]
    public PathForm Path { get; set; } = new();

    /// <summary>Its first lesson.</summary>
    [BindProperty]
    public LessonForm Lesson { get; set; } = LessonForm.Empty();

    /// <summary>Paths that only stewards see, by title.</summary>
    public IReadOnlyList<(string Slug, string Title)> Drafts { get; private set; } = [];

    /// <summary>Why it was not kept.</summary>
    public PathRefusal? Refusal { get; private set; }

    /// <summary>What is to be mended.</summary>
    public IReadOnlyDictionary<string, string[]> Faults => Refusal?.Faults ?? Nothing;

    private static IReadOnlyDictionary<string, string[]> Nothing { get; } = new Dictionary<string, string[]>();

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => await ListDraftsAsync(cancellationToken);

    /// <summary>Keeps the path, or makes room for another scenario.</summary>
    public async Task<IActionResult> OnPostAsync(bool more, int? without, CancellationToken cancellationToken)
    {
        if (!Lesson.Rearranged(more, without))
        {
            var faults = new Faults();
            var content = Path.Read([Lesson.Read(faults, "lessons[0]")]);
            faults.AddAll(content.Faults());
            var slug = CreatePath.SlugOf(Path.Slug, content.Title, faults);
            Refusal = faults.None
                ? PathRefusal.Of((await services.GetRequiredService<WritePaths>().CreateAsync(slug, new(content, Path.Status, null), cancellationToken)).Result)
                : PathRefusal.Of(faults.ByField());
            if (Refusal is null)
            {
                return Redirect(PathLinks.Edit(slug));
            }
        }

        await ListDraftsAsync(cancellationToken);
        return Page();
    }

    private async Task ListDraftsAsync(CancellationToken cancellationToken) => Drafts =
    [
        .. (await db.Paths.AsNoTracking().Where(path => path.Status == Status.Draft).OrderBy(path => path.Title).Select(path => new { path.Slug, path.Title }).ToListAsync(cancellationToken))
            .Select(path => (path.Slug, path.Title)),
    ];
}
