using Glossary.Core.Terms;

namespace Glossary.Core.Learning;

/// <summary>One lesson of a <see cref="LearningPath"/>, with its Terms as references that cannot dangle.</summary>
public sealed class Lesson
{
    private readonly List<LessonTerm> _terms = [];
    private readonly List<LessonFalseFriend> _falseFriends = [];
    private readonly List<Scenario> _scenarios = [];

    internal Lesson(LessonContent content, int position, IReadOnlyDictionary<TermKey, Guid> terms)
        : this(position, content.Slug, content.Title, content.Goal)
    {
        _terms.AddRange(content.Terms.Select((key, i) => new LessonTerm(terms[key], i)));
        _falseFriends.AddRange(content.FalseFriends.Select((pair, i) => new LessonFalseFriend(terms[pair.One], terms[pair.Other], i)));
        _scenarios.AddRange(content.Scenarios.Select((scenario, i) => new Scenario(scenario, i)));
    }

    private Lesson(int position, string slug, string title, string goal) => (Position, Slug, Title, Goal) = (position, slug, title, goal);

    /// <summary>Its place among its path's lessons, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Its place in addresses.</summary>
    public string Slug { get; private set; }

    /// <summary>What it teaches, in a few words.</summary>
    public string Title { get; private set; }

    /// <summary>What its learner knows afterwards.</summary>
    public string Goal { get; private set; }

    /// <summary>The Terms that it teaches.</summary>
    public IReadOnlyList<LessonTerm> Terms => _terms;

    /// <summary>The false friends that it warns of.</summary>
    public IReadOnlyList<LessonFalseFriend> FalseFriends => _falseFriends;

    /// <summary>What could happen at work.</summary>
    public IReadOnlyList<Scenario> Scenarios => _scenarios;

    internal LessonContent Content(IReadOnlyDictionary<Guid, TermKey> keys) => new(
        Slug,
        Title,
        Goal,
        [.. _terms.OrderBy(term => term.Position).Select(term => keys[term.TermId])],
        [.. _falseFriends.OrderBy(pair => pair.Position).Select(pair => new FalseFriendPair(keys[pair.OneId], keys[pair.OtherId]))],
        [.. _scenarios.OrderBy(scenario => scenario.Position).Select(scenario => scenario.Content())]);
}

/// <summary>A Term that a <see cref="Lesson"/> teaches.</summary>
/// <param name="TermId">The Term's id.</param>
/// <param name="Position">Its place among the lesson's Terms, from 0.</param>
public sealed record LessonTerm(Guid TermId, int Position);

/// <summary>Two Terms that the learner of a <see cref="Lesson"/> must not take for each other.</summary>
/// <param name="OneId">The id of the one that is named first.</param>
/// <param name="OtherId">The id of the other.</param>
/// <param name="Position">Its place among the lesson's pairs, from 0.</param>
public sealed record LessonFalseFriend(Guid OneId, Guid OtherId, int Position);
