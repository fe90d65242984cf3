using Glossary.Core.Learning.Answers;
using Glossary.Core.Learning.Cards;
using Glossary.Web.Features.Learning.Answers;
using Glossary.Web.Features.Learning.Cards;
using Glossary.Web.Features.Terms;
using Microsoft.OpenApi;

namespace Glossary.Web.Hosting.OpenApi;

/// <summary>The examples of practice: what HTM calls its visits, and an answer that names a person.</summary>
internal static class CardExamples
{
    private const string Path = "new-it-analyst";
    private const string Key = "meaning-to-word:htm/preventive-maintenance";

    internal static CardsResponse Cards(TermSummaryResponse maintenance, TermSummaryResponse manager) => new([Card(maintenance, manager)]);

    internal static PathCardsResponse PathCards(TermSummaryResponse maintenance, TermSummaryResponse manager) =>
        new([new("what-pm-means", "What PM means", [Key])], [Card(maintenance, manager)]);

    internal static AnswerResponse Answer(TermSummaryResponse manager) => new(Verdict.Wrong, null, manager);

    /// <summary>Says what the parameters of the operations about cards and answers are.</summary>
    internal static void Describe(OpenApiOperation operation, OpenApiParameter parameter)
    {
        switch (operation.OperationId, parameter.Name)
        {
            case ("listPathCards", "slug"):
                (parameter.Example, parameter.Description) = (Path, "The path's slug.");
                break;
            case ("listCards", "terms"):
                (parameter.Example, parameter.Description, parameter.Required) = ("htm/preventive-maintenance,it/project-manager", "Keys of Terms, with commas between them, up to 100.", true);
                break;
            case ("judgeAnswer", "card"):
                (parameter.Example, parameter.Description, parameter.Required) = (Key, "The key of the card that is answered.", true);
                break;
            case ("judgeAnswer", "text"):
                (parameter.Example, parameter.Description, parameter.Required) = ("project manager", $"What was typed, up to {AnswerJudge.MaxText} characters.", true);
                break;
        }
    }

    private static CardResponse Card(TermSummaryResponse maintenance, TermSummaryResponse manager) => new()
    {
        Key = Key,
        Kind = CardKind.MeaningToWord,
        Prompt = "What is this called in HTM?",
        Context = maintenance.Short,
        Choices = [new("calibration", false, "Comparison of a device with a standard."), new(maintenance.Label, true, null), new("incoming inspection", false, "Check of a device before its first use.")],
        Accepted = [maintenance.Label, "PM"],
        Explanation = $"{maintenance.Label} (HTM): {maintenance.Short} {manager.Label} is what IT hears.",
        Terms = [maintenance],
    };
}
