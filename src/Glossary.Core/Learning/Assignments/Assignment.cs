using Glossary.Core.Meetings;

namespace Glossary.Core.Learning.Assignments;

/// <summary>
/// A path that a manager asks people to take, by a link. Of those who accept it the manager sees that they started and that they finished,
/// with the dates, and nothing else.
/// </summary>
public sealed class Assignment
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxTitle = 80;

    private readonly List<AssignedPerson> _people = [];

    private Assignment()
    {
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>What its link holds: nobody guesses it, and it can be read aloud.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>The path's slug.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>What the manager calls it; null when they gave it no name.</summary>
    public string? Title { get; private set; }

    /// <summary>Who made it, and sees who started and finished.</summary>
    public Guid ManagerId { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when nobody can accept it any more; null while they can.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Those who accepted it.</summary>
    public IReadOnlyList<AssignedPerson> People => _people;

    /// <summary>Makes one.</summary>
    public static Assignment Of(string path, string? title, Guid manager, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Code = MeetingCode.New(),
        Path = path,
        Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
        ManagerId = manager,
        CreatedAt = now,
    };

    /// <summary>Nobody else can accept it; those who did stay.</summary>
    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

/// <summary>Somebody who accepted an assignment.</summary>
/// <param name="AssignmentId">Which.</param>
/// <param name="PersonId">Who.</param>
/// <param name="StartedAt">When they accepted it.</param>
public sealed record AssignedPerson(Guid AssignmentId, Guid PersonId, DateTimeOffset StartedAt);
