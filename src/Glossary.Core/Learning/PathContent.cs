using Glossary.Core.Terms;

namespace Glossary.Core.Learning;

/// <summary>Everything that an author writes of a <see cref="LearningPath"/>.</summary>
/// <param name="Title">Whom it leads where: "New biomedical technician: IT in your first week".</param>
/// <param name="Audience">For whom it is, in one sentence.</param>
/// <param name="Purpose">What its learner can do afterwards, in one sentence.</param>
/// <param name="Reader">The slug of the vocabulary that the learner speaks, such as <c>htm</c>; null when it is for both sides.</param>
/// <param name="Lessons">The lessons in order.</param>
public sealed record PathContent(string Title, string Audience, string Purpose, string? Reader, IReadOnlyList<LessonContent> Lessons)
{
    /// <summary>More lessons than these are two paths.</summary>
    public const int MostLessons = 30;

    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitle = 200;

    /// <summary>Every Term that it names, each once, in the order of its lessons.</summary>
    public IReadOnlyList<TermKey> Terms() =>
        [.. Lessons.SelectMany(lesson => lesson.Terms.Concat(lesson.FalseFriends.SelectMany(pair => new[] { pair.One, pair.Other }))).Distinct()];

    /// <summary>The lesson of a slug; null when it has none.</summary>
    public LessonContent? Lesson(string slug) => Lessons.FirstOrDefault(lesson => lesson.Slug == slug);

    /// <summary>What is wrong with it, by field in the API's own spelling; empty when a path can be made of it.</summary>
    public IReadOnlyDictionary<string, string[]> Faults()
    {
        var faults = new Faults();
        faults.RequireText(Title, "title", MaxTitle, "Give the path a title.");
        faults.RequireText(Audience, "audience", TermContent.MaxShort, "Say in one sentence for whom the path is.");
        faults.RequireText(Purpose, "purpose", TermContent.MaxShort, "Say in one sentence what its learner can do afterwards.");
        faults.Require(Reader is null || Core.Slug.IsValid(Reader), "reader", "Name the vocabulary that the learner speaks by its slug, such as \"htm\", or leave it out.");
        faults.Require(Lessons.Count is > 0 and <= MostLessons, "lessons", $"A path has at least one and at most {MostLessons} lessons.");
        for (var i = 0; i < Lessons.Count; i++)
        {
            Lessons[i].Check(faults, $"lessons[{i}]");
            var slug = Lessons[i].Slug;
            faults.Require(Lessons.Take(i).All(lesson => lesson.Slug != slug), $"lessons[{i}].slug", $"The path has a lesson \"{slug}\" already.");
        }

        return faults.ByField();
    }
}
