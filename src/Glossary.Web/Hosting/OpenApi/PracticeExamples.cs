using Glossary.Core.Learning.Practice;
using Glossary.Core.Learning.Scheduling;
using Glossary.Web.Features.Learning.Practice;
using Microsoft.OpenApi;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>The examples of what devices tell of somebody's practice.</summary>
internal static class PracticeExamples
{
    private const string Path = "new-it-analyst";
    private const string Lesson = "what-pm-means";
    private static readonly Guid Id = Guid.Parse("6f1c0f4e-3f0b-4b52-9d6c-2b1f2f6f7a01");
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 8, 15, 0, TimeSpan.Zero);

    internal static readonly ToldReviewsBody Reviews = new([new(Id, "meaning-to-word:htm/preventive-maintenance", 3, Then, 4200, AnswerKind.Chosen)]);

    internal static readonly KeptReviewsResponse Kept = new(1, 0, 418);

    internal static readonly CardReviewsResponse CaughtUp = new([new(Id, "meaning-to-word:htm/preventive-maintenance", 3, Then, 4200, AnswerKind.Chosen, 418)], null);

    internal static readonly ToldLearningBody Told = new(new(15, Then), [new(Path, Then)], [new(Path, Lesson, Then)]);

    internal static readonly LearningResponse Whole = new(new(15, Then), [new(Path, true, Then, null)], [new(Path, Lesson, Then)], new(CardSchedule.CurrentVersion, null), 418);

    /// <summary>Says what the parameters of the operations are.</summary>
    internal static void Describe(OpenApiOperation operation, OpenApiParameter parameter)
    {
        switch (operation.OperationId, parameter.Name)
        {
            case ("listMyReviews", "after"):
                (parameter.Example, parameter.Description) = (417, "The sequence of the last review that the device has; all when left out.");
                break;
            case ("listMyReviews", "limit"):
                (parameter.Example, parameter.Description) = (500, "How many at a time, 1 to 500; 500 when left out.");
                break;
        }
    }
}
