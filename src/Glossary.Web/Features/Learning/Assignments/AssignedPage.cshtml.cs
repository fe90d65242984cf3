using Glossary.Core.Learning;
using Glossary.Core.Learning.Assignments;
using Glossary.Core.Meetings;
using Glossary.Core.Search;
using Glossary.Data;
using Glossary.Data.Learning;
using Glossary.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Assignments;

/// <summary>Where somebody is asked to take a path: told first who will see what of it, they accept, or they do not.</summary>
[Authorize(Author.OwnAccountPolicy)]
public sealed class AssignedPageModel(GlossaryDbContext db, ITermIndex index, TimeProvider clock) : PageModel
{
    /// <summary>The path.</summary>
    public PublishedPath Path { get; private set; } = null!;

    /// <summary>Who asks.</summary>
    public string Manager { get; private set; } = string.Empty;

    /// <summary>When they accepted; null while they have not.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When they had finished it; null while they have not.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Whether it can still be accepted.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) is null ? NotFound() : Page();

    /// <summary>Accepts it.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } assignment)
        {
            return NotFound();
        }

        if (StartedAt is null && IsOpen)
        {
            var (person, now) = (new Author(User).Id, clock.GetUtcNow());
            await using var write = await LearnerWrite.BeginAsync(db, person, cancellationToken);
            (await write.ReadAsync(cancellationToken)).Take(assignment.Path, isTaken: true, now);
            await db.Database.ExecuteSqlAsync($"INSERT INTO assigned_people (assignment_id, person_id, started_at) VALUES ({assignment.Id}, {person}, {now}) ON CONFLICT DO NOTHING", cancellationToken);
            await write.CommitAsync(cancellationToken);
        }

        return Redirect(AssignmentLinks.Accept(assignment.Code));
    }

    /// <summary>Leaves it: the manager sees nothing of them any more, and what they learnt stays theirs.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } assignment)
        {
            return NotFound();
        }

        var person = new Author(User).Id;
        await db.Set<AssignedPerson>().Where(assigned => assigned.AssignmentId == assignment.Id && assigned.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        return Redirect(AssignmentLinks.Accept(assignment.Code));
    }

    private async Task<Assignment?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (!MeetingCode.TryRead(typed, out var code)
            || await db.Assignments.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellationToken) is not { } assignment
            || index.FindPath(assignment.Path) is not { } path)
        {
            return null;
        }

        var person = new Author(User).Id;
        (Path, IsOpen) = (path, assignment.ClosedAt is null);
        Manager = await db.People.Where(row => row.Id == assignment.ManagerId).Select(row => row.Name).SingleAsync(cancellationToken);
        StartedAt = await db.Set<AssignedPerson>().Where(row => row.AssignmentId == assignment.Id && row.PersonId == person).Select(row => (DateTimeOffset?)row.StartedAt).SingleOrDefaultAsync(cancellationToken);
        FinishedAt = await db.Learners.Where(row => row.PersonId == person).SelectMany(row => row.Paths).Where(taken => taken.Path == assignment.Path).Select(taken => taken.FinishedAt).SingleOrDefaultAsync(cancellationToken);
        return assignment;
    }
}
