namespace Glossary.Core.Learning.Practice;

/// <summary>
/// What somebody with an account has taken up and finished, and how they want to practise. Several devices tell of it in any order and more
/// than once; what comes of it is the same in each order, and nothing that was finished is lost.
/// </summary>
public sealed class Learner
{
    /// <summary>How many cards a day, unless they say otherwise.</summary>
    public const int UsualGoal = 10;

    /// <summary>The most cards a day.</summary>
    public const int MostGoal = 100;

    /// <summary>How many paths somebody can take up.</summary>
    public const int MostPaths = 500;

    /// <summary>How many lessons somebody can finish.</summary>
    public const int MostLessons = 5000;

    private readonly List<TakenPath> _paths = [];
    private readonly List<FinishedLesson> _lessons = [];

    private Learner()
    {
    }

    /// <summary>Who it is.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>How many reviews of theirs are kept; the number of the last one.</summary>
    public long Sequence { get; private set; }

    /// <summary>How many cards a day they want to practise.</summary>
    public int DailyGoal { get; private set; } = UsualGoal;

    /// <summary>When they said so; null when they never did.</summary>
    public DateTimeOffset? GoalAt { get; private set; }

    /// <summary>The parameters of the schedule that fit their own reviews; null while they have too few for that.</summary>
    public double[]? Weights { get; private set; }

    /// <summary>How many reviews they had when these were last looked for.</summary>
    public long WeightsFrom { get; private set; }

    /// <summary>The paths that they took up.</summary>
    public IReadOnlyList<TakenPath> Paths => _paths;

    /// <summary>The lessons that they finished.</summary>
    public IReadOnlyList<FinishedLesson> Lessons => _lessons;

    /// <summary>What is known of somebody who has not practised yet.</summary>
    public static Learner Of(Guid person) => new() { PersonId = person };

    /// <summary>They want so many cards a day. What was said later holds, whichever is heard first.</summary>
    public void Aim(int goal, DateTimeOffset at)
    {
        if (GoalAt is null || at > GoalAt || (at == GoalAt && goal > DailyGoal))
        {
            (DailyGoal, GoalAt) = (goal, at);
        }
    }

    /// <summary>They took a path up, or left it. What was done later holds, whichever is heard first.</summary>
    public void Take(string path, bool isTaken, DateTimeOffset at)
    {
        if (_paths.Find(taken => taken.Path == path) is { } known)
        {
            known.Hear(isTaken, at);
        }
        else
        {
            _paths.Add(new(PersonId, path, isTaken, at));
        }
    }

    /// <summary>They finished a lesson; the first time counts.</summary>
    public void Finish(string path, string lesson, DateTimeOffset at)
    {
        if (_lessons.Find(finished => finished.Path == path && finished.Lesson == lesson) is { } known)
        {
            known.Hear(at);
        }
        else
        {
            _lessons.Add(new(PersonId, path, lesson, at));
        }
    }

    /// <summary>Notes which paths are finished: those of which every lesson is. A path that gets a lesson later stays finished.</summary>
    /// <param name="lessonsOf">The lessons that a path has now; null when there is no such path.</param>
    public void CloseFinished(Func<string, IReadOnlyList<string>?> lessonsOf)
    {
        foreach (var taken in _paths)
        {
            if (lessonsOf(taken.Path) is not { Count: > 0 } lessons)
            {
                continue;
            }

            var done = _lessons.Where(finished => finished.Path == taken.Path && lessons.Contains(finished.Lesson)).ToList();
            if (done.Count == lessons.Distinct().Count())
            {
                taken.Close(done.Max(finished => finished.At));
            }
        }
    }
}

/// <summary>A path that somebody took up.</summary>
public sealed class TakenPath
{
    internal TakenPath(Guid personId, string path, bool isTaken, DateTimeOffset at) => (PersonId, Path, IsTaken, At) = (personId, path, isTaken, at);

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The path's slug.</summary>
    public string Path { get; private set; }

    /// <summary>Whether they are still at it.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>When they took it up or left it.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When they had finished all of its lessons; null while they have not.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    internal void Hear(bool isTaken, DateTimeOffset at)
    {
        if (at > At || (at == At && isTaken))
        {
            (IsTaken, At) = (isTaken, at);
        }
    }

    internal void Close(DateTimeOffset at) => FinishedAt ??= at;
}

/// <summary>A lesson that somebody finished.</summary>
public sealed class FinishedLesson
{
    internal FinishedLesson(Guid personId, string path, string lesson, DateTimeOffset at) => (PersonId, Path, Lesson, At) = (personId, path, lesson, at);

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The path's slug.</summary>
    public string Path { get; private set; }

    /// <summary>The lesson's slug.</summary>
    public string Lesson { get; private set; }

    /// <summary>When they finished it for the first time.</summary>
    public DateTimeOffset At { get; private set; }

    internal void Hear(DateTimeOffset at) => At = at < At ? at : At;
}
