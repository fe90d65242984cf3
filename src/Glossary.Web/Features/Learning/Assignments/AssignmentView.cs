using Glossary.Core.Learning.Assignments;
using Glossary.Core.Learning.Practice;
using Glossary.Data;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.Learning.Assignments;

/// <summary>An assignment as its manager sees it.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="People">Those who accepted it, in that order.</param>
public sealed record AssignmentView(Assignment Assignment, IReadOnlyList<AssignedView> People)
{
    /// <summary>All that a manager made, the newest first.</summary>
    internal static async Task<IReadOnlyList<AssignmentView>> OfAsync(GlossaryDbContext db, Guid manager, CancellationToken cancellationToken)
    {
        var assignments = await db.Assignments.AsNoTracking().Where(assignment => assignment.ManagerId == manager).OrderByDescending(assignment => assignment.CreatedAt).ToListAsync(cancellationToken);

        // Of each person their name and two dates: nothing else of their learning is so much as read here.
        var people = await (
            from assigned in db.Set<AssignedPerson>().AsNoTracking()
            join assignment in db.Assignments on assigned.AssignmentId equals assignment.Id
            join person in db.People on assigned.PersonId equals person.Id
            where assignment.ManagerId == manager
            orderby assigned.StartedAt, person.Name
            select new
            {
                assigned.AssignmentId,
                person.Name,
                assigned.StartedAt,
                FinishedAt = db.Set<TakenPath>().Where(taken => taken.PersonId == person.Id && taken.Path == assignment.Path).Select(taken => taken.FinishedAt).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var byAssignment = people.ToLookup(row => row.AssignmentId, row => new AssignedView(row.Name, row.StartedAt, row.FinishedAt));
        return [.. assignments.Select(assignment => new AssignmentView(assignment, [.. byAssignment[assignment.Id]]))];
    }
}

/// <summary>Somebody who accepted an assignment, as its manager sees them.</summary>
/// <param name="Name">Their name.</param>
/// <param name="StartedAt">When they accepted it.</param>
/// <param name="FinishedAt">When they had finished the path; null while they have not.</param>
public sealed record AssignedView(string Name, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt);
