using System.Text.Json;
using Glossary.Core;
using Glossary.Core.Changes;
using Glossary.Data;
using Glossary.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Glossary.Web.Features.History;

/// <summary>What two Revisions of one thing say differently, field by field and word by word.</summary>
internal static class Difference
{
    /// <summary>Compares two of its Revisions; null when it does not have both.</summary>
    /// <param name="db">The database.</param>
    /// <param name="subject">Whose Revisions.</param>
    /// <param name="from">The number of the earlier one; 0 for the time before it was made.</param>
    /// <param name="to">The number of the later one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<DifferenceResponse?> ReadAsync(GlossaryDbContext db, Guid subject, int from, int to, CancellationToken cancellationToken)
    {
        var revisions = await db.Revisions.AsNoTracking().Where(row => row.SubjectId == subject && (row.Number == from || row.Number == to)).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        if (revisions.Count != (from == 0 ? 1 : 2))
        {
            return null;
        }

        var (before, after) = (from == 0 ? null : revisions[0], revisions[^1]);
        return new(before is null ? null : Head(before), Head(after), [.. Between(after.Subject, before?.After, after.After).Select(Worded)]);
    }

    /// <summary>What one Revision changed.</summary>
    internal static IReadOnlyList<FieldDifferenceResponse> Of(Revision revision) => [.. Between(revision.Subject, revision.Before, revision.After).Select(Worded)];

    private static IReadOnlyList<FieldDifference> Between(Subject subject, string? before, string after) => subject switch
    {
        Subject.Term => StateDifference.Between(Read<TermState>(before), Read<TermState>(after)!),
        Subject.Mapping => StateDifference.Between(Read<MappingState>(before), Read<MappingState>(after)!),
        Subject.NoCounterpart => StateDifference.Between(Read<NoCounterpartState>(before), Read<NoCounterpartState>(after)!),
        Subject.Procedure => StateDifference.Between(Read<ProcedureState>(before), Read<ProcedureState>(after)!),
        Subject.Path => StateDifference.Between(Read<PathState>(before), Read<PathState>(after)!),
        _ => before == after ? [] : [new("content", null, before, after)],
    };

    private static T? Read<T>(string? state)
        where T : class => state is null ? null : JsonSerializer.Deserialize<T>(state, GlossaryJson.Options);

    private static RevisionHeadResponse Head(Revision revision) => new(revision.Number, revision.Author, revision.At, revision.Reason);

    private static FieldDifferenceResponse Worded(FieldDifference difference) =>
        new(difference.Field, difference.Part, difference.Before, difference.After, WordDifference.Between(difference.Before, difference.After));
}

/// <summary>What two revisions of one thing say differently.</summary>
/// <param name="From">The earlier one; null for the time before it was made.</param>
/// <param name="To">The later one.</param>
/// <param name="Fields">The fields that differ; empty when both say the same.</param>
public sealed record DifferenceResponse(RevisionHeadResponse? From, RevisionHeadResponse To, IReadOnlyList<FieldDifferenceResponse> Fields);

/// <summary>A revision without its content.</summary>
/// <param name="Number">Counts the thing's changes, from 1.</param>
/// <param name="Author">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in the author's words.</param>
public sealed record RevisionHeadResponse(int Number, string Author, DateTimeOffset At, string Reason);

/// <summary>A field that differs.</summary>
/// <param name="Field">The field, such as <c>definitions</c>.</param>
/// <param name="Part">Which part of it, where it has several: a label's kind, a step's number.</param>
/// <param name="Before">What it said; null when it was not there.</param>
/// <param name="After">What it says; null when it is gone.</param>
/// <param name="Words">The same word by word: kept and removed stretches are what it said, kept and added ones what it says.</param>
public sealed record FieldDifferenceResponse(string Field, string? Part, string? Before, string? After, IReadOnlyList<Stretch> Words);
