using Glossary.Core.Learning;

namespace Glossary.Web.Features.Learning.Paths;

/// <summary>How long a learner reads, so that they know what they begin.</summary>
internal static class ReadingTime
{
    private const double MinutesOfATerm = 0.5;
    private const double MinutesOfAScenario = 0.75;

    /// <summary>The minutes of a whole path, to the nearest whole one.</summary>
    internal static int Of(PathContent path) => Rounded(path.Lessons.Sum(Exactly));

    /// <summary>The minutes of a lesson.</summary>
    internal static int Of(LessonContent lesson) => Rounded(Exactly(lesson));

    /// <summary>Both sides of a Term are about a hundred words; people read two hundred and more a minute.</summary>
    private static double Exactly(LessonContent lesson) => ((lesson.Terms.Count + lesson.FalseFriends.Count) * MinutesOfATerm) + (lesson.Scenarios.Count * MinutesOfAScenario);

    private static int Rounded(double minutes) => Math.Max(1, (int)Math.Round(minutes, MidpointRounding.AwayFromZero));
}
